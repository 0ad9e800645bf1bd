import type { Conversation } from '../conversation/conversation.ts'
import type { Commitment } from '../conversation/findings.ts'
import {
  actWords,
  askForDay,
  askForSum,
  deputies,
  idleWords,
  namingDeeds,
  sameDeeds,
  sameThings,
} from './lexicons/proof-acts.ts'
import { scriptOf } from './script.ts'
import { contentStems, stemOf } from './stem.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What sort of deed was promised: it says on which channel the deed would show. */
export type Act = keyof typeof actWords

/** What a promise is about, as far as its words tell. */
export interface Subject {
  /** The stems of what its action names; things of several names under one. */
  readonly named: ReadonlySet<string>
  /** The stems of its every word of content, deeds and days too; deeds of several words under one. */
  readonly worded: ReadonlySet<string>
  /** The stems around it: of the rest of its line, and of the lines before. */
  readonly around: ReadonlySet<string>
  readonly acts: ReadonlySet<Act>
  /** Any text that bears on it holds one of these, in lower case. */
  readonly needles: readonly string[]
  /** A figure may keep it ("the price"), or a day ("when they ship"). */
  readonly asksSum: boolean
  readonly asksDay: boolean
  /** Somebody else of ours may do it: "I'll get an engineer to call you". */
  readonly byDeputy: boolean
}

/**
 * Reads a promise for what it names, from its action and, more faintly, from the words around it in the
 * conversation it was said in (its line and the three before; nothing else of it is read).
 */
export function subjectOf({ action, utterance, owner, made }: Promised): Subject {
  const tokens = tokensOf(action)
  const words = tokens.map(({ text }) => text)
  const named = namedIn(tokens)
  const around = wordsAround(made, utterance).difference(named)
  return {
    named,
    worded: wordedIn(tokens),
    around,
    needles: needlesOf(named.size > 0 ? named : around),
    acts: new Set(acts.filter((act) => words.some((word) => wordsOfActs[act].has(word)))),
    asksSum: words.some((word) => sums.has(word)),
    asksDay: words.some((word) => days.has(word)),
    byDeputy: owner === 'colleague' || words.some((word) => deputyWords.has(word)) || namesPerson(action),
  }
}

/** What of a commitment tells what it is about, with the conversation it was said in. */
export interface Promised extends Pick<Commitment, 'action' | 'utterance' | 'owner'> {
  readonly made: Conversation
}

/** The stems of content among these words, things of several names under one; what names nothing left out. */
export function namedIn(tokens: readonly Token[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const stem of contentStems(tokens)) if (!idle.has(stem)) named.add(thingOf.get(stem) ?? stem)
  return named
}

/** The stems of every word of content among these, deeds and things of several names under one. */
export function wordedIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(contentStems(tokens).map((stem) => deedOf.get(stem) ?? thingOf.get(stem) ?? stem))
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const acts = Object.keys(actWords) as Act[]
const wordsOfActs = Object.fromEntries(acts.map((act) => [act, setOf(actWords[act])])) as Record<
  Act,
  ReadonlySet<string>
>
const sums = setOf(askForSum)
const days = setOf(askForDay)
const deputyWords = setOf(deputies)
const naming = setOf(namingDeeds)
const deeds = acts.flatMap((act) => [...wordsOfActs[act]]).filter((word) => !naming.has(word))
const idle = new Set([...setOf(idleWords), ...deeds].map(stemOf))

const thingOf = firstOfEach(sameThings)
const deedOf = firstOfEach(sameDeeds)

/** Every stem with the first of its list. */
function firstOfEach(lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lists.flatMap((list) => {
      const stems = list.split(' ').flatMap((word) => contentStems(tokensOf(word)))
      return stems.map((stem): [string, string] => [stem, stems[0] ?? stem])
    }),
  )
}

/** Every stem a thing goes by. */
function needlesOf(named: ReadonlySet<string>): readonly string[] {
  return [...named].flatMap((stem) => [stem, ...(stemsOf.get(stem) ?? [])])
}

const stemsOf = new Map(
  [...Map.groupBy(thingOf, ([, thing]) => thing)].map(([thing, pairs]) => [
    thing,
    pairs.map(([stem]) => stem),
  ]),
)

/** A name in the middle of the words: "ask Noah to ring". */
function namesPerson(action: string): boolean {
  return /^(?:ask|have|get|send|let|tell)\s+\p{Lu}/u.test(action)
}

const LINES_BEFORE = 3

function wordsAround(made: Conversation, utterance: string): ReadonlySet<string> {
  const at = made.utterances.findIndex(({ id }) => id === utterance)
  if (at < 0) return new Set()
  const utterances = made.utterances.slice(Math.max(0, at - LINES_BEFORE), at + 1)
  return namedIn(scriptOf({ ...made, utterances }).lines.flatMap(({ tokens }) => tokens))
}
