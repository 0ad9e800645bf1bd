import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'
import { partyOf } from '../../server/conversation/conversation.ts'
import { clock, dateIn, firstName, shortDate, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'

/** Neighbouring utterances of one party as one paragraph of the transcript. */
export interface SaidTurn {
  readonly party: Party
  readonly utterances: readonly Utterance[]
  /** Nobody spoke for this long before it; `null` under a minute. */
  readonly gapMs: number | null
}

const JOIN_MS = 3000
const LONGEST = 560
const GAP_MS = 60_000

/** The transcript's paragraphs. A message is always its own; a long turn breaks so that its marks stand beside their words. */
export function turnsSaid(conversation: Conversation): readonly SaidTurn[] {
  const turns: { party: Party; utterances: Utterance[]; gapMs: number | null }[] = []
  for (const utterance of conversation.utterances) {
    const last = turns.at(-1)
    if (last && goesOn(last.utterances, utterance)) last.utterances.push(utterance)
    else
      turns.push({
        party: partyOf(conversation, utterance.party),
        utterances: [utterance],
        gapMs: gapBefore(last, utterance),
      })
  }
  return turns
}

/** Where each utterance stands, in words: its place in the recording, its day, or its number. */
export function labelsOf(conversation: Conversation, timeZone: string): (utterance: string) => string {
  const said = new Map(conversation.utterances.map((one, at) => [one.id, { one, at }]))
  const days = new Set(conversation.utterances.flatMap(({ at }) => (at ? [dateIn(at, timeZone)] : [])))
  return (id) => {
    const found = said.get(id)
    if (!found) return id
    if (found.one.startMs !== null) return clock(found.one.startMs)
    if (!found.one.at) return String(found.at + 1)
    return days.size === 1 ? timeOfDay(found.one.at, timeZone) : shortDate(dateIn(found.one.at, timeZone))
  }
}

/** What a party is called where they speak: the first name, or their label. */
export function calledOf(party: Party): string {
  return party.name ? firstName(party.name) : words.speakers.nobody
}

/** The names of everybody with one of these roles who says something, as one phrase. */
export function namesOf(conversation: Conversation, ...roles: readonly Party['role'][]): string {
  return words.numbers.list(namesIn(conversation, ...roles))
}

/** The same names, one by one. */
export function namesIn(conversation: Conversation, ...roles: readonly Party['role'][]): readonly string[] {
  const speaking = new Set(conversation.utterances.map((one) => one.party))
  const names = conversation.parties
    .filter((party) => roles.includes(party.role) && speaking.has(party.key))
    .map(calledOf)
  return [...new Set(names)]
}

function goesOn(said: readonly Utterance[], next: Utterance): boolean {
  const last = said.at(-1)
  if (!last || last.party !== next.party || last.startMs === null || next.startMs === null) return false
  const end = last.endMs ?? last.startMs
  if (next.startMs - end > JOIN_MS && last.endMs !== null) return false
  return said.reduce((sum, one) => sum + one.text.length, next.text.length) <= LONGEST
}

function gapBefore(
  last: { readonly utterances: readonly Utterance[] } | undefined,
  next: Utterance,
): number | null {
  const end = last?.utterances.at(-1)?.endMs
  if (end === undefined || end === null || next.startMs === null) return null
  return next.startMs - end >= GAP_MS ? next.startMs - end : null
}
