/** Draws the playhead through every ribbon of the page, by its own span. */
export function drawPlayhead(seconds) {
  for (const ribbon of document.querySelectorAll('svg[data-span]')) {
    const span = Number(ribbon.dataset.span)
    if (!(span > 0)) continue
    const share = Math.min(1, (seconds * 1000) / span)
    const place = `${(share * 100).toFixed(3)}%`
    for (const line of ribbon.querySelectorAll('[data-playhead]')) {
      line.setAttribute('x1', place)
      line.setAttribute('x2', place)
    }
    ribbon.querySelector('[data-play]')?.classList.add('ribbon__play--on')
    tellTime(ribbon, share, place, seconds)
  }
}

function tellTime(ribbon, share, place, seconds) {
  const time = ribbon.querySelector('[data-playtime]')
  if (!time) return
  const whole = Math.floor(seconds)
  const width = ribbon.getBoundingClientRect().width
  time.textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  time.setAttribute('x', place)
  time.setAttribute('text-anchor', share < 0.02 ? 'start' : share > 0.98 ? 'end' : 'middle')
  const left = Math.min(width - 44, Math.max(share < 0.02 ? 0 : -22, share * width - 22))
  ribbon.querySelector('[data-playhead-ground]')?.setAttribute('x', String(left))
}
