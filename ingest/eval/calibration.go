package eval

// bandStarts are the confidences from which on a band reaches to the next one, the last one to 1.0.
var bandStarts = [...]float64{0, 0.5, 0.6, 0.7, 0.8, 0.9}

// addBands counts, by their stated confidence, the events that were told and those that have the right type and ends.
// Gold in words does not say who the actors are.
func (r *Report) addBands(m *matcher, p pairing) {
	if m.ceiling() < actors {
		return
	}
	for i, j := range p.event {
		if j >= 0 {
			c := count{told: 1}
			if p.reach[i] >= actors {
				c.right = 1
			}
			r.bands[band(m.events[j].Confidence)].add(c)
		}
	}
	for _, j := range p.invented {
		r.bands[band(m.events[j].Confidence)].add(count{told: 1})
	}
}

// band is the one that a confidence is in.
func band(confidence float64) int {
	i := len(bandStarts) - 1
	for i > 0 && confidence < bandStarts[i] {
		i--
	}
	return i
}
