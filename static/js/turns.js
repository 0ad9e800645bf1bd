// The transcript for the keyboard: each turn is one stop of the Tab key, and arrows go on inside it.
const transcript = document.querySelector('[data-transcript]')
const inside = 'a[href], button, summary, select, input, textarea'
const nearBy = '800px'

/** A turn is made ready when it comes near: nobody waits for a thousand of them. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) ready(target)
  },
  { rootMargin: nearBy },
)

if (transcript) {
  for (const turn of transcript.children) if (turn.matches('.said__turn')) near.observe(turn)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.matches?.('.said__turn')) ready(node)
  }).observe(transcript, { childList: true })
  transcript.addEventListener('keydown', pressed)
  transcript.addEventListener('focusin', nextReady)
}

/** Tab may be faster than the eye of the browser that sees what comes near. */
function nextReady({ target }) {
  const turn = target.closest('.said__turn')
  if (!turn) return
  neighbour(turn, 1)
  neighbour(turn, -1)
}

function ready(turn) {
  near.unobserve(turn)
  for (const chip of turn.querySelectorAll('[data-mark]')) drawMark(chip)
  for (const chip of turn.querySelectorAll('[data-answers]')) offerAnswers(chip)
  nameAdding(turn)
  const isOpen = turn.querySelector('[data-say], form') !== null
  turn.tabIndex = 0
  for (const stop of turn.querySelectorAll(inside)) stop.tabIndex = isOpen && stop.closest('form') ? 0 : -1
}

function nameAdding(turn) {
  const who = turn.querySelector('.said__name')?.textContent ?? ''
  turn.querySelector('[data-add]')?.setAttribute('aria-label', transcript.dataset.addTo.replace('{who}', who))
}

function drawMark(chip) {
  const [svg, use] = ['svg', 'use'].map((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  )
  svg.setAttribute('class', chip.classList.contains('chip--agreed') ? 'mark mark--agreed' : 'mark')
  use.setAttribute('href', `#mark-${chip.dataset.mark}`)
  svg.append(use)
  chip.prepend(svg)
  delete chip.dataset.mark
}

/** Chips come with their form alone; yes and no in one click are added where somebody looks. */
function offerAnswers(chip) {
  const { yes, no } = transcript.dataset
  const path = `/${chip.dataset.answers}s/${chip.id.replace('chip-', '')}/verdict`
  const title = chip.querySelector('.chip__title')
  const buttons = [
    ['agreed', yes],
    ['refused', no],
  ].map(([value, says]) => {
    const button = document.createElement('button')
    button.setAttribute('form', 'answers')
    button.setAttribute('formaction', path)
    button.setAttribute('aria-label', `${says}: ${title.textContent}`)
    return Object.assign(button, { name: 'verdict', value, textContent: says })
  })
  actsOf(chip).prepend(...buttons)
  delete chip.dataset.answers
}

function actsOf(chip) {
  const acts = chip.querySelector('.chip__acts')
  if (acts) return acts
  chip.append(Object.assign(document.createElement('p'), { className: 'chip__acts' }))
  return chip.lastElementChild
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (event.target.closest('input, select, textarea')) return
  const turn = event.target.closest('.said__turn')
  const go = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!turn || (go === undefined && along === undefined)) return
  event.preventDefault()
  if (go) neighbour(turn, go)?.focus()
  else stepInside(turn, along)
}

function neighbour(turn, step) {
  let next = turn
  do next = step > 0 ? next.nextElementSibling : next.previousElementSibling
  while (next && !next.matches('.said__turn'))
  if (next) ready(next)
  return next
}

function stepInside(turn, step) {
  const stops = [turn, ...turn.querySelectorAll(inside)].filter((stop) => stop.checkVisibility())
  stops[stops.indexOf(document.activeElement) + step]?.focus()
}
