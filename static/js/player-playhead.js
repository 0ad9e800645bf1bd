import { clock } from './clock.js'

/** Draws the playhead through every ribbon of the page, by its own span; nothing is touched that need not move. */
export function playhead() {
  const ribbons = [...document.querySelectorAll('svg[data-span]')]
    .filter((svg) => Number(svg.dataset.span) > 0)
    .map((svg) => ({
      svg,
      lines: svg.querySelectorAll('[data-playhead]'),
      shown: svg.querySelector('[data-play]'),
      time: svg.querySelector('[data-playtime]'),
      ground: svg.querySelector('[data-playhead-ground]'),
      width: 0,
      place: '',
    }))
  const byDrawing = new Map(ribbons.map((ribbon) => [ribbon.svg, ribbon]))
  const watcher = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) byDrawing.get(target).width = contentRect.width
  })
  for (const { svg } of ribbons) watcher.observe(svg)

  return (seconds) => {
    for (const ribbon of ribbons) draw(ribbon, seconds)
  }
}

function draw(ribbon, seconds) {
  const { span, from = '0' } = ribbon.svg.dataset
  const share = (seconds * 1000 - Number(from)) / Number(span)
  const place = seconds === 0 || share < 0 || share > 1 ? 'off' : `${(share * 100).toFixed(2)}%`
  if (place === ribbon.place) return
  ribbon.place = place
  ribbon.shown?.classList.toggle('ribbon__play--on', place !== 'off')
  if (place === 'off') return
  for (const line of ribbon.lines) {
    line.setAttribute('x1', place)
    line.setAttribute('x2', place)
  }
  if (ribbon.time) tellTime(ribbon, share, place, seconds)
}

function tellTime({ time, ground, width }, share, place, seconds) {
  time.textContent = clock(seconds)
  time.setAttribute('x', place)
  time.setAttribute('text-anchor', share < 0.02 ? 'start' : share > 0.98 ? 'end' : 'middle')
  const left = Math.min(width - 44, Math.max(share < 0.02 ? 0 : -22, share * width - 22))
  ground?.setAttribute('x', String(left))
}
