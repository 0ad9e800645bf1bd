/** The time of the word under a click: its own where words are timed, else by its place in the utterance. Milliseconds. */
export function timeOfClick(said, event) {
  const offset = offsetIn(said, event)
  return offset === null ? Number(said.dataset.start) || 0 : timeOfPlace(said, offset)
}

/** When the word at a place of an utterance's text begins, or where it ends. Milliseconds. */
export function timeOfPlace(said, offset, isEnd = false) {
  const start = Number(said.dataset.start)
  const end = Number(said.dataset.end)
  const text = said.textContent
  if (!Number.isFinite(start) || text.length === 0) return start || 0

  const starts = startsOf(said)
  if (starts && isEnd) return starts[wordsBefore(text, offset)] ?? end
  if (starts) return starts[Math.min(starts.length - 1, wordsBefore(text, wordStart(text, offset)))] ?? start
  const place = isEnd ? offset : wordStart(text, offset)
  return start + (end - start) * (place / text.length)
}

/** When each word of an utterance begins, in milliseconds; `undefined` where its words are not timed. */
export function startsOf(said) {
  let at = Number(said.dataset.start)
  return said.dataset.words?.split(' ').map((step) => {
    at += Number.parseInt(step, 36) * 10
    return at
  })
}

function offsetIn(said, event) {
  const place = document.caretPositionFromPoint
    ? document.caretPositionFromPoint(event.clientX, event.clientY)
    : fromRange(document.caretRangeFromPoint?.(event.clientX, event.clientY))
  if (!place || !said.contains(place.offsetNode)) return null
  const range = document.createRange()
  range.selectNodeContents(said)
  range.setEnd(place.offsetNode, place.offset)
  return range.toString().length
}

function fromRange(range) {
  return range ? { offsetNode: range.startContainer, offset: range.startOffset } : null
}

function wordStart(text, offset) {
  return text.lastIndexOf(' ', Math.max(0, offset - 1)) + 1
}

function wordsBefore(text, offset) {
  return text
    .slice(0, offset)
    .split(/\s+/)
    .filter((word) => word !== '').length
}
