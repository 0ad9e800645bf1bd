import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Commitment, Insight, Moment } from '../../server/conversation/findings.ts'
import { calledAs, detectorOf, type Finding, type FindingKind } from '../../server/conversation/settled.ts'
import type { Measures } from '../../server/measures/measure.ts'
import type { Database } from '../schema.ts'
import { findingRows, writeFindings } from './finding-rows.ts'
import { noteHeard } from './heard-changes.ts'

/** A finding with the id it keeps as long as it is found again, so that what people said of it stays with it. */
export type Kept<T> = T & { readonly id: string }

export interface Findings {
  readonly moments: readonly Kept<Moment>[]
  readonly commitments: readonly Kept<Commitment>[]
  readonly insights: readonly Kept<Insight>[]
}

export function findingsOf(conversationId: string, { moments, commitments, insights }: Measures): Findings {
  const id = idsWithin(conversationId)
  return {
    moments: moments.map((one) => ({
      ...one,
      id: id('moment', one.kind, one.utterance, one.start, one.end),
    })),
    commitments: commitments.map((one) => ({ ...one, id: id('commitment', one.utterance, one.words) })),
    insights: insights.map((one) => ({ ...one, id: id('insight', one.utterance, one.words) })),
  }
}

/** The same findings one after another, whatever they are. */
export function eachOf({ moments, commitments, insights }: Findings): readonly FoundHere[] {
  return [
    ...moments.map((one) => ({ id: one.id, finding: { is: 'moment', ...one } as const })),
    ...commitments.map((one) => ({ id: one.id, finding: { is: 'commitment', ...one } as const })),
    ...insights.map((one) => ({ id: one.id, finding: { is: 'insight', ...one } as const })),
  ]
}

export interface FoundHere {
  readonly id: string
  readonly finding: Finding
}

/** A finding as its row has it: which detector found it, `null` for none, and whose words it has, `null` for ours. */
export interface StandingFinding extends FoundHere {
  readonly detector: string | null
  readonly byId: string | null
  /** Somebody who is not graded for it said that it is none. */
  readonly isRefused: boolean
}

export function asFound(found: readonly FoundHere[]): readonly StandingFinding[] {
  return found.map((one) => ({ ...one, detector: detectorOf(one.finding), byId: null, isRefused: false }))
}

export async function replaceFindings(
  trx: Kysely<Database>,
  conversationId: string,
  found: readonly StandingFinding[],
  saidAt: (utterance: string) => string | null,
): Promise<void> {
  for (const table of ['moments', 'commitments', 'insights'] as const)
    await trx.deleteFrom(table).where('conversation_id', '=', conversationId).execute()
  await writeFindings(trx, findingRows(conversationId, found, saidAt))
  await noteHeard(trx, [conversationId])
}

/** Ids from what is found. The same words found twice in one place are told apart by their order. */
function idsWithin(conversationId: string) {
  const seen = new Map<string, number>()
  return (...parts: readonly (string | number)[]): string => {
    const what = JSON.stringify([conversationId, ...parts])
    const nth = seen.get(what) ?? 0
    seen.set(what, nth + 1)
    return hash('sha256', `${nth}${what}`).slice(0, 32)
  }
}

/** An id for what a person found there: the same words called the same are found once for each case they led to. */
export function idOfAdded(conversationId: string, finding: Finding, caseId?: string): string {
  const place = finding.is === 'moment' ? [finding.start, finding.end] : [finding.words]
  const whose = caseId === undefined ? [] : [caseId]
  return idsWithin(conversationId)(
    'a person',
    finding.is,
    calledAs(finding),
    finding.utterance,
    ...place,
    ...whose,
  )
}

/** The conversation in which something was found. */
export async function conversationOfFinding(
  db: Kysely<Database>,
  kind: FindingKind,
  id: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom(`${kind}s`)
    .select('conversation_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.conversation_id
}
