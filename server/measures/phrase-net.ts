/** Cues by name, each with the phrases that give it away. */
export type Lexicon = Readonly<Record<string, readonly string[]>>

/** Named sets of words that phrases may point to. */
export type WordClasses = Readonly<Record<string, ReadonlySet<string>>>

/** A place between words: where each word leads from here, by its number, and the number of the cue that ends here or -1. */
export interface Node {
  readonly on: Map<number, number[]>
  readonly any: number[]
  readonly skip: number[]
  cue: number
}

/** The phrases of a lexicon in one net: all begin at its first node. */
export interface PhraseNet {
  readonly nodes: readonly Node[]
  readonly cues: readonly string[]
  /** The numbers of the words in these phrases, from 1. */
  readonly vocabulary: ReadonlyMap<string, number>
}

/**
 * The net of phrases written as words with spaces: `a|b` is either word, `word?` may be missing, `{name}` is any
 * word of a class, `word+` any regular form of a word, `*` exactly one word and `**` up to three.
 * Throws on an unknown class or a phrase that begins with a gap, which only we can write.
 */
export function netOf(lexicon: Lexicon, classes: WordClasses): PhraseNet {
  const nodes: Node[] = [emptyNode()]
  const vocabulary = new Map<string, number>()
  const cues = Object.keys(lexicon)
  cues.forEach((cue, number) => {
    for (const phrase of lexicon[cue] ?? []) addPhrase(phrase, number, nodes, vocabulary, classes)
  })
  return { nodes, cues, vocabulary }
}

function emptyNode(): Node {
  return { on: new Map(), any: [], skip: [], cue: -1 }
}

function addPhrase(
  phrase: string,
  cue: number,
  nodes: Node[],
  vocabulary: Map<string, number>,
  classes: WordClasses,
): void {
  const parts = phrase.split(' ')
  if (parts[0]?.startsWith('*')) throw new Error(`A phrase begins with a gap: ${phrase}`)
  let here = 0
  for (const part of parts) {
    if (part === '**') {
      for (let gap = 0; gap < 3; gap += 1) here = addPart('*?', here, nodes, vocabulary, classes)
    } else here = addPart(part, here, nodes, vocabulary, classes)
  }
  const last = nodes.push(emptyNode()) - 1
  nodes[here]?.skip.push(last)
  const end = nodes[last]
  if (end) end.cue = cue
}

function addPart(
  part: string,
  here: number,
  nodes: Node[],
  vocabulary: Map<string, number>,
  classes: WordClasses,
): number {
  const optional = part.endsWith('?')
  const what = optional ? part.slice(0, -1) : part
  const there = nodes.push(emptyNode()) - 1
  const from = nodes[here] as Node
  if (optional) from.skip.push(there)
  if (what === '*') from.any.push(there)
  else for (const word of wordsFor(what, classes)) edge(from, numberOf(word, vocabulary), there)
  return there
}

function edge(from: Node, word: number, there: number): void {
  const targets = from.on.get(word)
  if (targets) targets.push(there)
  else from.on.set(word, [there])
}

function numberOf(word: string, vocabulary: Map<string, number>): number {
  const number = vocabulary.get(word) ?? vocabulary.size + 1
  vocabulary.set(word, number)
  return number
}

function wordsFor(what: string, classes: WordClasses): readonly string[] {
  return what.split('|').flatMap((one) => {
    if (one.endsWith('+')) return formsOf(one.slice(0, -1))
    if (!one.startsWith('{')) return [one]
    const members = classes[one.slice(1, -1)]
    if (!members) throw new Error(`No word class ${one}`)
    return [...members]
  })
}

function formsOf(word: string): readonly string[] {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(word)
    ? [`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`]
    : []
  const ies = /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : []
  return [word, `${word}s`, `${stem}es`, `${stem}ed`, `${stem}ing`, ...doubled, ...ies]
}
