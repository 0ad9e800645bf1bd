/** Phrases by their first word, so that only those are tried that may begin at a place; in the order given. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** Phrases written as words with spaces. */
export function phrasesOf(list: readonly string[]): Phrases {
  return Map.groupBy(
    list.map((phrase) => phrase.split(' ')),
    ([first = '']) => first,
  )
}

/** How many words the first of these phrases has that begins at this place and ends before `end`, or 0. */
export function phraseAt(
  words: readonly { readonly text: string }[],
  at: number,
  phrases: Phrases,
  end = words.length,
): number {
  const word = words[at]
  const candidates = word && phrases.get(word.text)
  if (!candidates) return 0
  for (const phrase of candidates)
    if (at + phrase.length <= end && startsWith(words, at, phrase)) return phrase.length
  return 0
}

/** Whether this phrase, word by word, begins at this place; its first words, so many, are taken as right. */
export function startsWith(
  words: readonly { readonly text: string }[],
  at: number,
  phrase: readonly string[],
  right = 0,
): boolean {
  for (let offset = right; offset < phrase.length; offset += 1)
    if (words[at + offset]?.text !== phrase[offset]) return false
  return true
}
