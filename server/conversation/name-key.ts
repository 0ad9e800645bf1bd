/** Lower case, without accents, "Diaz, Rosa" as "rosa diaz": the form in which names are compared. */
export function nameKey(name: string): string {
  const [last, first, ...more] = name.split(',')
  const straight = first !== undefined && more.length === 0 ? `${first} ${last}` : name
  return straight.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** No name is longer; what stands behind is not compared. */
const LONGEST = 500

/** The words of a name in the form names are compared in, without the signs around them. */
export function nameWords(name: string): readonly string[] {
  return nameKey(name.slice(0, LONGEST)).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether every word that is wanted, as `nameWords` gives them, begins a word of these texts. */
export function holdsWords(wanted: readonly string[], texts: readonly (string | null)[]): boolean {
  const held = texts.flatMap((text) => (text === null || holdsNone(wanted, text) ? [] : nameWords(text)))
  return wanted.every((word) => held.some((one) => one.startsWith(word)))
}

/** Told at a glance of a text in plain letters: its words stand in it as they are. */
function holdsNone(wanted: readonly string[], text: string): boolean {
  const small = text.toLowerCase()
  return plain.test(small) && !wanted.some((word) => small.includes(word))
}

const plain = /^[ -~]*$/
