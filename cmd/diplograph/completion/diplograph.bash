# bash completion for diplograph: the program itself says what may come next; files where it says nothing.
_diplograph() {
  local cur="${COMP_WORDS[COMP_CWORD]}" words=("${COMP_WORDS[0]/#\~/$HOME}" "${COMP_WORDS[@]:1:COMP_CWORD-1}")
  [[ "$cur" == -* ]] && words+=("$cur")
  COMPREPLY=($(compgen -W "$("${words[@]}" --generate-bash-completion 2>/dev/null)" -- "$cur"))
  [[ "${COMPREPLY[0]}" == *= ]] && compopt -o nospace 2>/dev/null
}
complete -o bashdefault -o default -F _diplograph diplograph
