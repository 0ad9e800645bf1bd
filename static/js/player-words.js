/** The time of the word under a click: its own where words are timed, else by its place in the utterance. Milliseconds. */
export function timeOfClick(said, event) {
  const start = Number(said.dataset.start)
  const end = Number(said.dataset.end)
  const text = said.textContent
  const offset = offsetIn(said, event)
  if (!Number.isFinite(start) || offset === null || text.length === 0) return start || 0

  const starts = said.dataset.words?.split(' ').map(Number)
  if (starts) return starts[Math.min(starts.length - 1, wordAt(text, offset))] ?? start
  return start + (end - start) * (wordStart(text, offset) / text.length)
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

function wordAt(text, offset) {
  return text
    .slice(0, wordStart(text, offset))
    .split(/\s+/)
    .filter((word) => word !== '').length
}
