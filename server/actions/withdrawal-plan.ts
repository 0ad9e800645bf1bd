import type { Kysely } from 'kysely'
import { recordingsInUploads } from '../../db/queries/recordings.ts'
import {
  type BroughtConversation,
  broughtByFiles,
  isInFrozenPeriod,
  isInMeasuredPeriod,
  notesOn,
  provedBy,
  readingBefore,
} from '../../db/queries/withdrawals.ts'
import type { Database } from '../../db/schema.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'

const stayings = ['frozen', 'measured', 'later-file'] as const
/** Why something that an upload brought stays. */
export type Staying = (typeof stayings)[number]

/** What taking an upload back does. */
export interface Withdrawal {
  /** Conversations only it brought: they go. */
  readonly gone: readonly string[]
  /** Conversations it brought more of: the words before the revision `from` stand again. */
  readonly earlier: readonly { readonly id: string; readonly from: number }[]
  /** Conversations it brought nothing new of. */
  readonly untouched: readonly string[]
  readonly stays: readonly { readonly id: string; readonly why: Staying }[]
  /** Notes of people that go with the conversations. */
  readonly notes: number
  /** Recordings it brought, of these conversations or of others, or of none yet: they go. */
  readonly recordings: number
  /** Promises in other conversations that lose their proof. */
  readonly proofs: number
}

type Fate = 'gone' | 'untouched' | Staying | { readonly from: number }

function isStaying(fate: Fate): fate is Staying {
  return stayings.some((one) => one === fate)
}

/** What becomes of each conversation that these files brought, as things stand. */
export async function withdrawalPlan(
  db: Kysely<Database>,
  fileIds: readonly string[],
  timeZone: string,
): Promise<Withdrawal> {
  const fates: (readonly [string, Fate])[] = []
  for (const one of await broughtByFiles(db, fileIds)) fates.push([one.id, await fateOf(db, one, timeZone)])
  const those = (fate: Fate) => fates.flatMap(([id, is]) => (is === fate ? [id] : []))
  const gone = those('gone')
  return {
    gone,
    earlier: fates.flatMap(([id, is]) => (typeof is === 'object' ? [{ id, ...is }] : [])),
    untouched: those('untouched'),
    stays: fates.flatMap(([id, is]) => (isStaying(is) ? [{ id, why: is }] : [])),
    notes: await notesOn(db, gone),
    recordings: (await recordingsInUploads(db, fileIds)).length,
    proofs: await provedBy(db, gone),
  }
}

async function fateOf(db: Kysely<Database>, one: BroughtConversation, timeZone: string): Promise<Fate> {
  const first = await firstChange(db, one)
  if (one.others.length > 0 && first === null) return 'untouched'
  const { repId, sortedAt, endedAt } = one
  const days = { repId, from: dayIn(sortedAt, timeZone), to: dayIn(endedAt ?? sortedAt, timeZone) }
  if (await isInFrozenPeriod(db, one.id, days)) return 'frozen'
  if (await isInMeasuredPeriod(db, days)) return 'measured'
  if (one.others.length === 0) return 'gone'
  const isBuiltOn = one.others.some((revision) => first !== null && revision >= first)
  return isBuiltOn || first === null ? 'later-file' : { from: first }
}

/** The first revision whose words these files changed; 1 where they brought the first words of all. */
async function firstChange(
  db: Kysely<Database>,
  { id, brought }: BroughtConversation,
): Promise<number | null> {
  for (const revision of brought.toSorted((a, b) => a - b))
    if (revision === 1 || (await readingBefore(db, id, revision))) return revision
  return null
}

function dayIn(instant: string, timeZone: string): string {
  return dateOf(localTime(instant, timeZone)?.day ?? 0)
}
