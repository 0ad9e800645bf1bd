const LONGEST = 130
const SHORTEST = 24

/**
 * What can be taken in at a glance of somebody's words: all of them, or as many whole sentences from the end as
 * fit into 130 characters. `null` where that leaves fewer than 24 characters: too few to open a page with.
 */
export function heroWords(said: string): string | null {
  const words = lastSentences(said)
  return words.length >= SHORTEST && words.length <= LONGEST ? words : null
}

function lastSentences(text: string): string {
  if (text.length <= LONGEST) return text
  const sentences = text.split(/(?<=[.?!])(?![.?!])/).filter((part) => /[.?!]$/.test(part))
  let taken = ''
  for (const sentence of sentences.reverse()) {
    if (sentence.length + taken.length > LONGEST) break
    taken = sentence + taken
  }
  return taken.trim()
}
