// Words selected in the transcript can be said to be something: the line's own link takes them along.
const transcript = document.querySelector('[data-transcript]')
const SHORTEST = 2
let picked

if (transcript?.querySelector('[data-add]')) {
  document.addEventListener('selectionchange', pick)
  document.addEventListener('click', open)
  document.addEventListener('click', leave)
}

function pick() {
  const found = selected()
  if (!found && document.activeElement?.closest?.('[data-add], [data-say]')) return
  const link = found?.said.closest('.said__turn').querySelector('[data-add]')
  if (picked && picked.link !== link) plain(picked.link)
  picked = link ? { link, ...found } : undefined
  if (!link) return
  link.dataset.says ??= link.textContent
  link.textContent = transcript.dataset.picked
  link.classList.add('said__add--picked')
}

/** The words between the ends of a selection, as far as they are one utterance's. */
function selected() {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const from = range.startContainer.parentElement?.closest('.said__one')
  if (!from || !transcript.contains(from)) return undefined
  const within = range.cloneRange()
  if (!from.contains(range.endContainer)) within.setEnd(from, from.childNodes.length)
  if (within.toString().trim().length < SHORTEST) return undefined
  const before = document.createRange()
  before.selectNodeContents(from)
  before.setEnd(within.startContainer, within.startOffset)
  const at = before.toString().length
  const [start, end] = wholeWords(from.textContent, at, at + within.toString().length)
  return { said: from, words: from.textContent.slice(start, end).trim(), start }
}

/** Nobody means half a word. */
function wholeWords(text, from, to) {
  const within = text.slice(from, to)
  const first = from + (within.length - within.trimStart().length)
  const last = to - (within.length - within.trimEnd().length)
  const tail = text.slice(last).search(/\s/)
  return [text.slice(0, first).search(/\S*$/), tail < 0 ? text.length : last + tail]
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
  const target = link.closest('.said__turn')
  window.htmx.ajax('GET', path.pathname + path.search, { source: link, target, swap: 'outerHTML' })
}

function leave(event) {
  const way = event.target.closest?.('[data-say-leave]')
  if (!way) return
  event.preventDefault()
  const turn = way.closest('.said__turn')
  way.closest('[data-say]').remove()
  turn.querySelector('[data-add]')?.focus()
}
