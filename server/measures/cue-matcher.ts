/** One place where a cue was heard: words `from` up to, not including, `to`. */
export interface Hit {
  readonly cue: string
  readonly from: number
  readonly to: number
}

/** Cues by name, each with the phrases that give it away. */
export type Lexicon = Readonly<Record<string, readonly string[]>>

/** Named sets of words that phrases may point to. */
export type WordClasses = Readonly<Record<string, ReadonlySet<string>>>

interface Node {
  readonly on: Map<number, number[]>
  readonly any: number[]
  readonly skip: number[]
  cue: number
}

interface State {
  readonly nodes: readonly number[]
  readonly cues: readonly number[]
  readonly next: Map<number, State | null>
}

interface Automaton {
  readonly cues: readonly string[]
  readonly vocabulary: ReadonlyMap<string, number>
  readonly nodes: readonly Node[]
  readonly start: State
  readonly states: Map<string, State>
}

/** Finds every cue of a lexicon in a row of words, in one pass. */
export type CueMatcher = (words: readonly string[]) => readonly Hit[]

/**
 * Makes a matcher from phrases written as words with spaces.
 *
 * In a phrase `a|b` is either word, `word?` may be missing, `{name}` is any word of a class, `word+` any
 * regular form of a word, `*` exactly one word and `**` up to three. Of several readings that start at
 * one word the longest counts. Time grows with the words and never with the number of phrases: phrases
 * become one automaton whose states are made when first met.
 * Throws on an unknown class or a phrase that begins with a gap, which only we can write.
 */
export function cueMatcher(lexicon: Lexicon, classes: WordClasses): CueMatcher {
  const automaton = automatonOf(lexicon, classes)
  return (words) => hitsIn(automaton, words)
}

function hitsIn(automaton: Automaton, words: readonly string[]): readonly Hit[] {
  const { vocabulary, cues, start } = automaton
  const ids = idsOf(words, vocabulary)
  const hits: Hit[] = []
  for (let from = 0; from < ids.length; from += 1) {
    const first = ids[from] as number
    let state = first === 0 ? null : step(automaton, start, first)
    let ends: Map<number, number> | null = null
    for (let at = from + 1; state; at += 1) {
      if (state.cues.length > 0) {
        ends ??= new Map()
        for (const cue of state.cues) ends.set(cue, at)
      }
      state = at < ids.length ? step(automaton, state, ids[at] as number) : null
    }
    if (ends) for (const [cue, to] of ends) hits.push({ cue: cues[cue] as string, from, to })
  }
  return hits
}

function idsOf(words: readonly string[], vocabulary: ReadonlyMap<string, number>): readonly number[] {
  const ids: number[] = []
  for (const word of words) ids.push(vocabulary.get(word) ?? 0)
  return ids
}

function step(automaton: Automaton, state: State, word: number): State | null {
  const before = state.next.get(word)
  if (before !== undefined) return before
  const reached = new Set<number>()
  for (const index of state.nodes) {
    const node = automaton.nodes[index] as Node
    for (const target of node.on.get(word) ?? []) reach(automaton.nodes, target, reached)
    for (const target of node.any) reach(automaton.nodes, target, reached)
  }
  const next = reached.size === 0 ? null : stateOf(automaton.nodes, automaton.states, reached)
  state.next.set(word, next)
  return next
}

function reach(nodes: readonly Node[], index: number, reached: Set<number>): void {
  if (reached.has(index)) return
  reached.add(index)
  for (const target of nodes[index]?.skip ?? []) reach(nodes, target, reached)
}

function stateOf(nodes: readonly Node[], states: Map<string, State>, reached: ReadonlySet<number>): State {
  const indexes = [...reached].sort((a, b) => a - b)
  const name = indexes.join(' ')
  const before = states.get(name)
  if (before) return before
  const cues = new Set(indexes.map((index) => nodes[index]?.cue ?? -1).filter((cue) => cue >= 0))
  const state = { nodes: indexes, cues: [...cues], next: new Map<number, State | null>() }
  states.set(name, state)
  return state
}

function automatonOf(lexicon: Lexicon, classes: WordClasses): Automaton {
  const nodes: Node[] = [emptyNode()]
  const vocabulary = new Map<string, number>()
  const cues = Object.keys(lexicon)
  cues.forEach((cue, number) => {
    for (const phrase of lexicon[cue] ?? []) addPhrase(phrase, number, nodes, vocabulary, classes)
  })
  const states = new Map<string, State>()
  const reached = new Set<number>()
  reach(nodes, 0, reached)
  return { cues, vocabulary, nodes, states, start: stateOf(nodes, states, reached) }
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
