import { startsOf } from './player-words.js'
import { lastStarting } from './said-times.js'

/** Marks the word that is being spoken, where words are timed and the browser can mark without touching the page. */
export function spokenWord(times) {
  const marks = globalThis.CSS?.highlights
  if (!marks || typeof Highlight === 'undefined') return () => {}
  let said
  let words = []
  let at = -1

  return (seconds) => {
    const here = times[lastStarting(times, seconds)]
    const spoken = here && seconds < here.end ? here : undefined
    if (spoken !== said) {
      said = spoken
      words = said ? wordsOf(document.getElementById(said.id)) : []
      at = -1
    }
    const next = lastStarting(words, seconds)
    if (next === at) return
    at = next
    if (at < 0) marks.delete('spoken')
    else marks.set('spoken', new Highlight(words[at].range()))
  }
}

/** The timed words of an utterance with where they stand; none where its words and its times do not match. */
function wordsOf(element) {
  const starts = element ? startsOf(element) : undefined
  if (!starts) return []
  const found = [...element.textContent.matchAll(/\S+/g)]
  if (found.length !== starts.length) return []
  return found.map((word, place) => ({
    start: starts[place] / 1000,
    range: () => rangeOf(element, word.index, word.index + word[0].length),
  }))
}

function rangeOf(element, from, to) {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + node.data.length
    if (from >= before && from < after) range.setStart(node, from - before)
    if (to > before && to <= after) {
      range.setEnd(node, to - before)
      break
    }
    before = after
  }
  return range
}
