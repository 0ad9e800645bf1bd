import { onKey } from './keys.js'
import { onSelection, selectedWords } from './selected-words.js'
import './writing.js'

// Comments beside a conversation: C begins one at this moment or on the chosen words, and leads back afterwards.
const transcript = document.querySelector('[data-transcript]')
let before

const form = () => document.querySelector('[data-comment]')
const sound = () => document.querySelector('heard-player')?.audio

onKey('comment', () => {
  begin(selectedWords())
})
const says = form()?.dataset.onWords
if (says) onSelection({ act: 'comment', says, does: begin })

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
  const audio = sound()
  before = { focus: document.activeElement, seconds: audio?.currentTime, top: scrollY }
  audio?.pause()
  own.closest('details').open = true
  about(words)
  const at = own.elements.at
  if (at && !words && audio) at.value = clock(audio.currentTime)
  own.elements.text.focus()
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
  const audio = sound()
  if (audio && before.seconds !== undefined) audio.currentTime = before.seconds
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

function clock(seconds) {
  const whole = Math.floor(seconds)
  const rest = String(whole % 60).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${rest}`
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`
}
