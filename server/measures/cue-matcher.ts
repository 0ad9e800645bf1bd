import { Row } from './row.ts'
import { nowhere, Steps, unknown } from './steps.ts'
import { readWord, type Word } from './words.ts'

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
  readonly number: number
  /** A bit for each word that leads on, by the last digits of its number: most words are told at a glance not to. */
  readonly ahead: number
  readonly nodes: readonly number[]
  readonly cues: readonly string[]
}

interface Automaton {
  readonly cues: readonly string[]
  /** The number of a word in these phrases, 0 for a word in none. */
  readonly numberOf: (word: Word) => number
  readonly nodes: readonly Node[]
  /** The state a word leads to from the start: most words begin nothing. */
  readonly first: (word: Word) => State | null
  readonly states: Map<string, State>
  /** The states worth remembering, by their numbers. */
  readonly numbered: State[]
  readonly steps: Steps
}

/** Finds every cue of a lexicon in a row of words, in one pass. */
export type CueMatcher = (words: readonly Word[]) => readonly Hit[]

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

function hitsIn(automaton: Automaton, words: readonly Word[]): readonly Hit[] {
  const { numberOf, first } = automaton
  hits.clear()
  for (let from = 0; from < words.length; from += 1) {
    let state = first(words[from] as Word)
    if (state === null) continue
    const found = hits.length
    for (let at = from + 1; state; at += 1) {
      if (state.cues.length > 0) for (const cue of state.cues) extend(hits.length - found, cue, from, at)
      state = at < words.length ? step(automaton, state, numberOf(words[at] as Word)) : null
    }
  }
  return hits.take()
}

const hits = new Row<Hit>()

/** Of the readings of one cue from one word on, the longest is kept. */
function extend(found: number, cue: string, from: number, to: number): void {
  for (let places = found; places > 0; places -= 1)
    if (hits.fromEnd(places)?.cue === cue) {
      hits.replace(places, { cue, from, to })
      return
    }
  hits.push({ cue, from, to })
}

function step(automaton: Automaton, state: State, word: number): State | null {
  if ((state.ahead & (1 << (word & 31))) === 0) return null
  const isKept = state.number < MOST_STATES
  const known = isKept ? automaton.steps.find(state.number, word) : unknown
  if (known !== unknown) return known === nowhere ? null : (automaton.numbered[known] as State)
  return stepAnew(automaton, state, word, isKept)
}

function stepAnew(automaton: Automaton, state: State, word: number, isKept: boolean): State | null {
  const reached = new Set<number>()
  for (const index of state.nodes) {
    const node = automaton.nodes[index] as Node
    for (const target of node.on.get(word) ?? []) reach(automaton.nodes, target, reached)
    for (const target of node.any) reach(automaton.nodes, target, reached)
  }
  const next = reached.size === 0 ? null : stateOf(automaton, reached)
  if (isKept && (next === null || next.number < MOST_STATES))
    automaton.steps.keep(state.number, word, next?.number ?? nowhere)
  return next
}

/** What people say meets some thousand states; a text made to meet more is matched without remembering them. */
const MOST_STATES = 30_000

function reach(nodes: readonly Node[], index: number, reached: Set<number>): void {
  if (reached.has(index)) return
  reached.add(index)
  for (const target of nodes[index]?.skip ?? []) reach(nodes, target, reached)
}

function stateOf(
  { nodes, states, numbered, cues }: Pick<Automaton, 'nodes' | 'states' | 'numbered' | 'cues'>,
  reached: ReadonlySet<number>,
): State {
  const indexes = [...reached].sort((a, b) => a - b)
  const name = indexes.join(' ')
  const before = states.get(name)
  if (before) return before
  const heard = new Set(indexes.map((index) => nodes[index]?.cue ?? -1).filter((cue) => cue >= 0))
  const state = {
    number: states.size,
    ahead: indexes.reduce((ahead, index) => ahead | wordsAhead(nodes[index] as Node), 0),
    nodes: indexes,
    cues: [...heard].map((cue) => cues[cue] as string),
  }
  if (state.number < MOST_STATES) {
    states.set(name, state)
    numbered.push(state)
  }
  return state
}

function wordsAhead({ any, on }: Node): number {
  if (any.length > 0) return -1
  let ahead = 0
  for (const word of on.keys()) ahead |= 1 << (word & 31)
  return ahead
}

function automatonOf(lexicon: Lexicon, classes: WordClasses): Automaton {
  const nodes: Node[] = [emptyNode()]
  const vocabulary = new Map<string, number>()
  const cues = Object.keys(lexicon)
  cues.forEach((cue, number) => {
    for (const phrase of lexicon[cue] ?? []) addPhrase(phrase, number, nodes, vocabulary, classes)
  })
  const states = new Map<string, State>()
  const numbered: State[] = []
  const reached = new Set<number>()
  reach(nodes, 0, reached)
  const start = stateOf({ nodes, states, numbered, cues }, reached)
  const numberOf = readWord(({ text }: Word) => vocabulary.get(text) ?? 0)
  const first = readWord((word: Word) => step(automaton, start, numberOf(word)))
  const automaton: Automaton = { cues, numberOf, nodes, first, states, numbered, steps: new Steps() }
  return automaton
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
