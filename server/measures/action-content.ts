/**
 * The words of an action that tell what it is about, in lower case, without those of `empty`. Two actions
 * about the same thing share some.
 */
export function contentOfAction(action: string, empty: ReadonlySet<string>): ReadonlySet<string> {
  const content = new Set<string>()
  const text = action.toLowerCase()
  for (const word of text.split(plain.test(text) ? betweenPlain : between))
    if (word !== '' && !empty.has(word)) content.add(word)
  return content
}

const between = /[^\p{L}\p{N}']+/u
/** The same for a text of plain letters alone, which most are; much the quicker. */
const betweenPlain = /[^a-z0-9']+/
const plain = /^[\x20-\x7e]*$/
