#compdef diplograph
# zsh completion for diplograph: the program itself says what may come next; files where it says nothing.
_diplograph() {
  local -a next command
  command=(${words[1,CURRENT-1]})
  [[ "${words[CURRENT]}" == -* ]] && command+=(${words[CURRENT]})
  next=(${(f)"$(${~command} --generate-bash-completion 2>/dev/null)"})
  if [[ "${next[1]}" == *= ]]; then
    compadd -S '' -a next
  elif (( $#next )); then
    compadd -a next
  else
    _files
  fi
}
compdef _diplograph diplograph
