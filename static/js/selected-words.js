import { timeOfPlace } from './player-words.js'

// Words selected in the transcript: which they are, when they were said, and what may be done with them.
const transcript = document.querySelector('[data-transcript]')
const bar = document.querySelector('[data-selection]')
const SHORTEST = 2
const GAP = 8
const offers = []
const hearers = []

/** Puts a button over every selection: `{ act, says, does(selected) }`. The first offered stands first. */
export function onSelection(offer) {
  offers.push(offer)
  if (!bar) return
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button button--plain',
    textContent: offer.says,
  })
  button.dataset.selectionAct = offer.act
  button.addEventListener('click', () => {
    const picked = bar.picked
    hide()
    if (picked) offer.does(picked)
  })
  bar.append(button)
}

/** Tells of every change of what is selected; `undefined` when nothing is. */
export function whenSelected(hear) {
  hearers.push(hear)
}

/** The words between the ends of a selection, whole, as far as they are one utterance's, and their times in milliseconds. */
export function selectedWords() {
  const selection = getSelection()
  if (!transcript || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const from = range.startContainer
  const said = (from instanceof Element ? from : from.parentElement)?.closest('.said__one')
  if (!said || !transcript.contains(said)) return undefined
  const within = range.cloneRange()
  if (!said.contains(range.endContainer)) within.setEnd(said, said.childNodes.length)
  if (within.toString().trim().length < SHORTEST) return undefined
  const before = document.createRange()
  before.selectNodeContents(said)
  before.setEnd(within.startContainer, within.startOffset)
  const at = before.toString().length
  const [start, end] = wholeWords(said.textContent, at, at + within.toString().length)
  return { said, words: said.textContent.slice(start, end).trim(), start, end, ...timesOf(said, start, end) }
}

/** Nobody means half a word. */
function wholeWords(text, from, to) {
  const within = text.slice(from, to)
  const first = from + (within.length - within.trimStart().length)
  const last = to - (within.length - within.trimEnd().length)
  const tail = text.slice(last).search(/\s/)
  return [text.slice(0, first).search(/\S*$/), tail < 0 ? text.length : last + tail]
}

function timesOf(said, start, end) {
  if (said.dataset.start === undefined) return { startMs: null, endMs: null }
  return { startMs: timeOfPlace(said, start), endMs: timeOfPlace(said, end, true) }
}

if (transcript) document.addEventListener('selectionchange', changed)

function changed() {
  const picked = selectedWords()
  if (!picked && document.activeElement?.closest?.('[data-selection], [data-add], [data-say]')) return
  for (const hear of hearers) hear(picked)
  if (!bar) return
  if (!picked) return hide()
  bar.picked = picked
  bar.hidden = offers.length === 0
  place(getSelection().getRangeAt(0).getBoundingClientRect())
}

/** Above the first line of the selection, inside the window; on a telephone it has its own place. */
function place(box) {
  if (matchMedia('(max-width: 760px)').matches) return
  const own = bar.getBoundingClientRect()
  const above = box.top - own.height - GAP
  bar.style.top = `${within(above < GAP ? box.bottom + GAP : above, innerHeight - own.height)}px`
  bar.style.left = `${within(box.left, innerWidth - own.width)}px`
}

function within(at, most) {
  return Math.max(GAP, Math.min(most - GAP, at))
}

function hide() {
  if (!bar) return
  bar.hidden = true
  bar.picked = undefined
}

addEventListener('scroll', along, { passive: true, capture: true })

/** The bar stays with its words while they move. */
function along() {
  if (!bar || bar.hidden) return
  const selection = getSelection()
  if (selection && selection.rangeCount > 0) place(selection.getRangeAt(0).getBoundingClientRect())
}
