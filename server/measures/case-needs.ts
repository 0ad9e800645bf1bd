import { cueMatcher, type Hit } from './cue-matcher.ts'
import { caseNeedCues, houseWords, troubleWords } from './lexicons/case-needs.ts'
import { wordClasses } from './lexicons/word-classes.ts'
import { isForeign } from './rep-words.ts'
import { type Sentence, sentencesOf } from './said.ts'
import type { Line, Script } from './script.ts'

/** A customer says what only somebody else in our house can grant; `start` and `end` cut `words` out of the utterance. */
export interface CaseNeed {
  readonly utterance: string
  readonly party: string
  readonly start: number
  readonly end: number
  readonly words: string
  /** A part of our house stands in their way, or they ask for a favour that somebody has to grant. */
  readonly why: 'blocked' | 'favour'
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * Where a customer needs somebody to speak up for them in our own house, at most once an utterance: a department, a
 * rule or a form of ours stands in their way, or they ask for an exception that the rep alone cannot grant.
 *
 * Not what their own house, their bank or another company does to them, nothing that is over or only supposed, no
 * ordinary errand ("send me the invoice"), nothing of our side. Nothing is found in other languages. It is shown for a
 * person to decide; by itself it counts nowhere. Source: pay.md, "the customer's need for one"; issue 7, "Advocacy".
 */
export function findCaseNeeds(script: Script): readonly CaseNeed[] {
  if (isForeign(script)) return []
  return script.lines.flatMap((line) => (line.role === 'customer' ? (needIn(line) ?? []) : []))
}

const cuesIn = cueMatcher(caseNeedCues, { ...wordClasses, house: houseWords, trouble: troubleWords })

function needIn(line: Line): CaseNeed | undefined {
  for (const sentence of sentencesOf(line)) {
    const hits = cuesIn(sentence.words.map(({ word }) => word))
    const hit = needAmong(hits)
    if (hit) return needFrom(line, sentence, hit.cue === 'need.blocked' ? 'blocked' : 'favour')
  }
  return undefined
}

/** The first that nothing nearby takes back. Hits stand in their order. */
function needAmong(hits: readonly Hit[]): Hit | undefined {
  const not = hits.filter(({ cue }) => cue === 'need.not')
  let reach = Number.NEGATIVE_INFINITY
  let next = 0
  for (const hit of hits) {
    for (; next < not.length && (not[next] as Hit).from < hit.to + NEAR; next += 1)
      reach = Math.max(reach, (not[next] as Hit).to)
    if (hit.cue !== 'need.not' && reach <= hit.from - NEAR) return hit
  }
  return undefined
}

/** Words between, at most, by which one cue still speaks of another. */
const NEAR = 4

function needFrom({ text, utterance }: Line, { words }: Sentence, why: CaseNeed['why']): CaseNeed {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? text.length
  const { id, party } = utterance
  const confidence = why === 'blocked' ? BLOCKED : FAVOUR
  return { utterance: id, party, start, end, words: text.slice(start, end), why, confidence }
}

const BLOCKED = 0.8
const FAVOUR = 0.7
