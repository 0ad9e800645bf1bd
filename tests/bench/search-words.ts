/** Some of a trade that are said in every third utterance down to every twentieth, as often as others of the language. */
const frequent =
  `oven the price we need to think you delivery and know of want is order it send for call on week with month are this
  our have not was at can your they will from one about when what which contract team back check number service problem
  kitchen machine dough bakery bread budget offer before after again maybe really right good better quality supplier
  training staff question answer meeting tomorrow friday monday invoice payment`.split(/\s+/)
const syllables = 'ka lo mi ter van so pel ru din fa gor ne bis tu wem ya cho lin pra os'.split(' ')
const MADE = 60_000
const LOOKED_UP = 1 << 20
/** What people say over and over, in every eighth utterance. */
const phrases = Array.from({ length: 40 }, (_, nth) =>
  [frequent[nth], frequent[nth * 2 + 3], frequent[(nth * 7) % 60]].join(' '),
)
const EVERY_SO_MANY = 8

const all = [...frequent, ...Array.from({ length: MADE }, (_, nth) => madeWord(nth + syllables.length ** 2))]
const byChance = lookup()

/** The word that is the so-and-so-many-th in frequency. */
export function wordAt(rank: number): string {
  return all[rank] ?? ''
}

/** What somebody says over and over, the most frequent words first. */
export function phraseAt(nth: number): string {
  return phrases[nth] ?? ''
}

export type Dice = () => number

/** The same throws every time. */
export function diceOf(seed: number): Dice {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Six to seventeen words: each as frequent as its place in the list, as in any language. */
export function said(dice: Dice): string {
  const length = 6 + Math.floor(dice() * 12)
  let text = ''
  for (let at = 0; at < length; at += 1)
    text += `${at === 0 ? '' : ' '}${all[byChance[Math.floor(dice() * LOOKED_UP)] ?? 0]}`
  if (Math.floor(dice() * EVERY_SO_MANY) > 0) return text
  return `${text} ${phrases[Math.floor(dice() ** 2 * phrases.length)]}`
}

function madeWord(number: number): string {
  let word = ''
  for (let left = number; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length]
  return word
}

function lookup(): Uint32Array {
  const upTo: number[] = []
  for (let rank = 0; rank < all.length; rank += 1) upTo.push((upTo.at(-1) ?? 0) + 1 / (rank + 3))
  const table = new Uint32Array(LOOKED_UP)
  for (let at = 0, rank = 0; at < LOOKED_UP; at += 1) {
    const share = ((at + 0.5) / LOOKED_UP) * (upTo.at(-1) ?? 0)
    while ((upTo[rank] ?? share) < share) rank += 1
    table[at] = rank
  }
  return table
}
