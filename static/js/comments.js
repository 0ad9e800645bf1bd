import { clock } from './clock.js'
import { onKey } from './keys.js'
import { onSelection, selectedWords } from './selected-words.js'
import './mention.js'
import './writing.js'

// Comments beside a conversation: C begins one at this moment or on the chosen words, and leads back afterwards.
const transcript = document.querySelector('[data-transcript]')
let before

const form = () => document.querySelector('[data-comment]')
const player = () => document.querySelector('heard-player.player--ready')

onKey('comment', () => {
  begin(selectedWords())
})
const says = form()?.dataset.onWords
if (says) onSelection({ act: 'comment', says, does: begin })

const clip = document.querySelector('[data-clip]')
if (clip) onSelection({ act: 'clip', says: clip.dataset.says, does: keep })

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-comment-drop]')) about(undefined)
  if (event.target.closest?.('[data-writing-leave]')) leave()
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.target.closest?.('[data-writing]')) leave(event.target)
})
document.addEventListener('htmx:after:swap', () => {
  ready()
  if (before && form()?.closest('details').open === false) back()
})
ready()

function begin(words) {
  const own = form()
  if (!own) return false
  const seconds = player()?.at()
  before = { focus: document.activeElement, seconds, top: scrollY }
  player()?.pause()
  own.closest('details').open = true
  about(words)
  const at = own.elements.at
  if (at && !words && seconds !== undefined) at.value = clock(seconds)
  own.elements.text.focus()
}

/** The chosen words as the beginning and end of a clip; without a clock their message is both. */
function keep({ said, startMs, endMs }) {
  const { from, to, name } = clip.elements
  const isTimed = startMs !== null
  from.value = isTimed ? clock(startMs / 1000) : said.dataset.utterance
  to.value = isTimed ? clock(Math.ceil(endMs / 1000)) : said.dataset.utterance
  clip.closest('details').open = true
  name.focus()
}

/** The words a comment is on; without any it is on the moment. */
function about(words) {
  const own = form()
  own.elements.utterance.value = words?.said.dataset.utterance ?? ''
  own.elements.start.value = words ? String(words.start) : ''
  own.elements.words.value = words?.words ?? ''
  own.querySelector('[data-comment-quote]').textContent = words?.words ?? ''
  own.querySelector('[data-comment-about]').hidden = !words
}

/** Where one was before the key was pressed: the same place, the same time, still paused. */
function back() {
  if (before.seconds !== undefined) player()?.seek(before.seconds)
  scrollTo({ top: before.top })
  const { focus } = before
  if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true })
  before = undefined
}

function leave(from = form()?.elements.text) {
  const box = from?.closest('[data-comment-box]')
  if (!box) return
  box.open = false
  if (before && box.contains(form())) back()
  else box.querySelector('summary').focus()
}

function ready() {
  for (const button of document.querySelectorAll('[data-comment-drop], [data-writing-leave]'))
    button.hidden = false
  mark()
}

/** The words that were commented on are marked where they stand, without touching the transcript. */
function mark() {
  if (!transcript || !window.Highlight) return
  const ranges = [...document.querySelectorAll('[data-thread][data-from]')].flatMap(rangeOf)
  CSS.highlights.set('commented', new Highlight(...ranges))
}

function rangeOf({ dataset: { threadAt, from, to } }) {
  const said = transcript.querySelector(`[data-utterance="${CSS.escape(threadAt)}"]`)
  if (!said || Number(to) === 0) return []
  const range = document.createRange()
  let at = 0
  for (const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
    const { length } = walker.currentNode
    if (at <= Number(from) && Number(from) < at + length)
      range.setStart(walker.currentNode, Number(from) - at)
    if (at < Number(to) && Number(to) <= at + length) {
      range.setEnd(walker.currentNode, Number(to) - at)
      return [range]
    }
    at += length
  }
  return []
}
