/**
 * The words of an action that tell what it is about, in lower case, without those of `empty`. Two actions
 * about the same thing share some.
 */
export function contentOfAction(action: string, empty: ReadonlySet<string>): ReadonlySet<string> {
  const content = new Set<string>()
  const text = action.toLowerCase()
  for (const word of plain.test(text) ? plainWordsIn(text) : text.split(between))
    if (word !== '' && !empty.has(word)) content.add(word)
  return content
}

const plain = /^[\x20-\x7e]*$/
const between = /[^\p{L}\p{N}']+/u

/** The same of a text of plain letters, which most are; much the quicker. */
function plainWordsIn(text: string): readonly string[] {
  const words: string[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isInWord(text.charCodeAt(at))) continue
    if (at > from) words.push(text.slice(from, at))
    from = at + 1
  }
  return words
}

const [A, Z, NOUGHT, NINE, APOSTROPHE] = [97, 122, 48, 57, 39]

function isInWord(code: number): boolean {
  return (code >= A && code <= Z) || (code >= NOUGHT && code <= NINE) || code === APOSTROPHE
}
