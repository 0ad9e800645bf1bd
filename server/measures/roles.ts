import type { Conversation, Party, Role } from '../conversation/conversation.ts'
import { isSound } from './clauses.ts'
import { flowsIn } from './flow.ts'
import { asksKnowing } from './lexicons/contractions.ts'
import { roleWeights } from './lexicons/role-weights.ts'
import { type Measured, type Reason, unknown } from './measured.ts'
import { readLast } from './readings.ts'
import { cueCounts, cueNames } from './role-score.ts'
import type { Script } from './script.ts'
import { type Token, textAt } from './tokens.ts'

/** Below this nothing is attributed to anybody: the page asks. */
const SURE = 0.9
/** Log-odds that the one speaker whose side is open stands on the other side of those we know. */
const OTHER_SIDE = 1.5
/** Log-odds taken off for each open speaker beyond two: among many the two ends are always far apart. */
const CROWD = 1

/**
 * The conversation with every role that could be inferred from how people talk: who offers help, who
 * recommends, who says "your", who needs something and says "my". First speaker is no rule.
 *
 * A role that a file, an address or a person gave stays. The confidence is calibrated on dialogues of
 * trades the weights never saw; below 0.9 the role stays `unknown`, with `none` and 0. Of several people
 * on our side the one who says most is the rep and the others are colleagues.
 */
export function inferRoles(conversation: Conversation): Conversation {
  if (!conversation.parties.some((party) => party.role === 'unknown')) return conversation
  const voices = voicesIn(conversation)
  const sides = sidesOf(voices).filter((side) => side.confidence >= SURE)
  const sure = new Map(sides.map((side) => [side.key, side]))
  if (sure.size === 0) return conversation

  const ours = voices.filter((voice) => sure.get(voice.party.key)?.isOurs)
  const known = voices.some((voice) => voice.party.role === 'rep')
  const rep = known
    ? undefined
    : ours.reduce((most, one) => (one.words > most.words ? one : most), ours[0] as Voice)
  const parties = conversation.parties.map((party) => {
    const side = sure.get(party.key)
    if (!side) return party
    const role = side.isOurs ? (rep?.party.key === party.key ? 'rep' : 'colleague') : 'customer'
    return { ...party, role, roleHow: 'inferred', roleConfidence: side.confidence } as const
  })
  return { ...conversation, parties }
}

/** Somebody who spoke, no bot: how much, and how much like one of us. */
interface Voice {
  readonly party: Party
  readonly words: number
  readonly score: number
}

function voicesIn({ utterances, parties }: Conversation): readonly Voice[] {
  const said = Map.groupBy(flowsIn(utterances), (_, at) => utterances[at]?.party)
  return parties.flatMap((party) => {
    const lines = (said.get(party.key) ?? []).map(({ tokens }) => withoutFillers(tokens))
    const words = lines.reduce((sum, tokens) => sum + tokens.length, 0)
    return party.role === 'bot' || words === 0 ? [] : [{ party, words, score: scoreOf(lines) }]
  })
}

/** Sounds and "you know" say nothing of who somebody is. */
function withoutFillers(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ word }, at) => isSound(word) || isYouKnow(tokens, at))) return tokens
  const said: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (isYouKnow(tokens, at)) at += 1
    else if (!isSound(token.word)) said.push(token)
  }
  return said
}

function isYouKnow(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'you' || textAt(tokens, at + 1) !== 'know') return false
  return !asksKnowing.has(textAt(tokens, at - 1))
}

function scoreOf(lines: readonly (readonly Token[])[]): number {
  return cueCounts(lines).reduce((sum, count, at) => sum + count * (roleWeights[cueNames[at] ?? ''] ?? 0), 0)
}

interface Side {
  readonly key: string
  readonly isOurs: boolean
  readonly confidence: number
}

/** Which side each open voice is on: beside the most like us and the most like a customer, known ones first. */
function sidesOf(voices: readonly Voice[]): readonly Side[] {
  const open = voices.filter((one) => one.party.role === 'unknown')
  const us = voices.filter((one) => one.party.role === 'rep' || one.party.role === 'colleague')
  const them = voices.filter((one) => one.party.role === 'customer')
  const ourScore = (us.length ? us : open).reduce(
    (most, { score }) => Math.max(most, score),
    Number.NEGATIVE_INFINITY,
  )
  const theirScore = (them.length ? them : open).reduce(
    (least, { score }) => Math.min(least, score),
    Infinity,
  )
  const alone = open.length === 1 ? OTHER_SIDE * (Number(us.length === 0) - Number(them.length === 0)) : 0
  return open.map(({ party, score }) => {
    const odds = 2 * score - ourScore - theirScore + alone
    const strength = Math.abs(odds) - CROWD * Math.max(0, open.length - 2)
    const confidence = Math.min(0.99, Math.floor(100 / (1 + Math.exp(-strength))) / 100)
    return { key: party.key, isOurs: odds > 0, confidence }
  })
}

/** The value, unless a role it needs is missing: see `roleGap`. */
export function forRoles<T>(script: Script, value: Measured<T>): Measured<T> {
  const gap = roleGap(script.conversation)
  return gap ? unknown(gap) : value
}

/** The value of a measure that is the rep's own, unless a role it needs is missing: a colleague is no rep. */
export function forRep<T>(script: Script, value: Measured<T>): Measured<T> {
  const gap = repGap(script.conversation)
  return gap ? unknown(gap) : value
}

/** Like `roleGap`, but `no-rep` as well where only colleagues spoke for our side. */
export function repGap(conversation: Conversation): Reason | null {
  const gap = roleGap(conversation)
  return gap === null && !rolesSpeaking(conversation).has('rep') ? 'no-rep' : gap
}

/**
 * What is missing before anything can be said about both sides: `role-unsure` when somebody who spoke
 * has no known role, `no-customer` or `no-rep` when that side said nothing; `null` when nothing is.
 */
export function roleGap(conversation: Conversation): Reason | null {
  const sides = rolesSpeaking(conversation)
  if (sides.has('unknown')) return 'role-unsure'
  if (!sides.has('customer')) return 'no-customer'
  if (!sides.has('rep') && !sides.has('colleague')) return 'no-rep'
  return null
}

/** Whether somebody who spoke has no known role: then nothing is attributed to anybody. */
export function hasUnsureSpeaker(conversation: Conversation): boolean {
  return rolesSpeaking(conversation).has('unknown')
}

const rolesSpeaking = readLast((conversation: Conversation): ReadonlySet<Role> => {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  const keys = new Set(conversation.utterances.map((one) => one.party))
  return new Set([...keys].map((key) => roles.get(key) ?? 'unknown'))
})
