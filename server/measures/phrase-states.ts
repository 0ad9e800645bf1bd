import type { Node, PhraseNet } from './phrase-net.ts'
import { nowhere, Steps, unknown } from './steps.ts'

/** All the places of a net that some words lead to at once, with the cues that end there. */
export interface State {
  readonly number: number
  readonly nodes: readonly number[]
  readonly cues: readonly string[]
}

/**
 * The states of a net, made when first met. What every word of a call asks of them stands in tables by their
 * numbers. What people say meets some thousand states; a text made to meet more is matched without remembering
 * them.
 */
export class PhraseStates {
  /** A bit for each word that leads on, by the last digits of its number: most words are told at a glance not to. */
  readonly ahead: Int32Array
  /** 1 where a cue ends. */
  readonly ends: Uint8Array
  private readonly net: PhraseNet
  private readonly most: number
  private readonly firsts: Int32Array
  private readonly steps = new Steps()
  private readonly numbered: State[] = []
  private readonly byNodes = new Map<string, State>()

  constructor(net: PhraseNet, most = MOST_STATES) {
    this.net = net
    this.most = most
    this.ahead = new Int32Array(most)
    this.ends = new Uint8Array(most)
    this.firsts = new Int32Array(net.vocabulary.size + 1).fill(unknown)
    const start = new Set<number>()
    this.reach(0, start)
    this.stateOf(start)
  }

  /** The number of the state that a word leads to from the start, or `nowhere`: most words begin nothing. */
  first(word: number): number {
    const known = this.firsts[word] as number
    return known === unknown ? this.firstAnew(word) : known
  }

  /** The state of this number; 0 is the start. */
  at(number: number): State {
    return this.numbered[number] as State
  }

  /** The number of the state that a word leads to: `nowhere`, or `unknown` where it is not remembered. */
  next(state: number, word: number): number {
    const known = this.steps.find(state, word)
    return known === unknown ? this.nextAnew(state, word) : known
  }

  /** The state that a word leads to, remembered or not. */
  from(state: State, word: number): State | undefined {
    const reached = new Set<number>()
    for (const index of state.nodes) {
      const node = this.net.nodes[index] as Node
      for (const target of node.on.get(word) ?? []) this.reach(target, reached)
      for (const target of node.any) this.reach(target, reached)
    }
    return reached.size === 0 ? undefined : this.stateOf(reached)
  }

  private firstAnew(word: number): number {
    const first = this.next(0, word)
    this.firsts[word] = first
    return first
  }

  private nextAnew(number: number, word: number): number {
    const state = this.from(this.at(number), word)
    if (state && state.number >= this.most) return unknown
    const next = state ? state.number : nowhere
    this.steps.keep(number, word, next)
    return next
  }

  private reach(index: number, reached: Set<number>): void {
    if (reached.has(index)) return
    reached.add(index)
    for (const target of this.net.nodes[index]?.skip ?? []) this.reach(target, reached)
  }

  private stateOf(reached: ReadonlySet<number>): State {
    const nodes = [...reached].sort((a, b) => a - b)
    const name = nodes.join(' ')
    const before = this.byNodes.get(name)
    if (before) return before
    const heard = new Set(nodes.map((index) => this.net.nodes[index]?.cue ?? -1).filter((cue) => cue >= 0))
    const cues = [...heard].map((cue) => this.net.cues[cue] as string)
    const state = { number: this.numbered.length, nodes, cues }
    if (state.number < this.most) this.remember(name, state)
    return state
  }

  private remember(name: string, state: State): void {
    this.byNodes.set(name, state)
    this.numbered.push(state)
    this.ahead[state.number] = state.nodes.reduce(
      (ahead, index) => ahead | wordsAhead(this.net.nodes[index] as Node),
      0,
    )
    this.ends[state.number] = state.cues.length > 0 ? 1 : 0
  }
}

const MOST_STATES = 30_000

function wordsAhead({ any, on }: Node): number {
  if (any.length > 0) return -1
  let ahead = 0
  for (const word of on.keys()) ahead |= 1 << (word & 31)
  return ahead
}
