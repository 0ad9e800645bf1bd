import { whenSelected } from './selected-words.js'

// What somebody says of a finding, or of words in which none was found, without leaving the turn it stands in.
const transcript = document.querySelector('[data-transcript]')
let picked

if (transcript?.querySelector('[data-add]')) whenSelected(pick)
document.addEventListener('click', open)
document.addEventListener('click', leave)
document.addEventListener('submit', answer)

/** Words selected in the transcript can be said to be something: the line's own link takes them along. */
function pick(found) {
  const link = found?.said.closest('.said__turn').querySelector('[data-add]')
  if (picked && picked.link !== link) plain(picked.link)
  picked = link ? { link, ...found } : undefined
  if (!link) return
  link.dataset.says ??= link.textContent
  link.textContent = transcript.dataset.picked
  link.classList.add('said__add--picked')
}

function plain(link) {
  link.textContent = link.dataset.says
  link.classList.remove('said__add--picked')
}

/** The form comes into its turn; with the words that were selected there, if any were. */
function open(event) {
  const link = event.target.closest?.('[data-say-open]')
  if (!link || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const path = new URL(link.href)
  if (picked?.link === link) {
    path.searchParams.set('add', picked.said.dataset.utterance)
    path.searchParams.set('words', picked.words)
    path.searchParams.set('start', String(picked.start))
    plain(link)
    picked = undefined
  }
  send('GET', path.pathname + path.search, link)
}

/** All chips share one form; the button that was pressed says where it goes. */
function answer(event) {
  const button = event.submitter
  if (event.target.id !== 'answers' || !button || !window.htmx) return
  event.preventDefault()
  send('POST', button.getAttribute('formaction'), button, { verdict: button.value })
}

function send(method, path, source, values = {}) {
  const target = source.closest('.said__turn')
  window.htmx.ajax(method, path, { source, target, swap: 'outerHTML', values })
}

function leave(event) {
  const way = event.target.closest?.('[data-say-leave]')
  if (!way) return
  event.preventDefault()
  const turn = way.closest('.said__turn')
  way.closest('[data-say]').remove()
  turn.querySelector('[data-add]')?.focus()
}
