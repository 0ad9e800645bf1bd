import type { Kysely, Transaction } from 'kysely'
import { announce } from '../../db/queries/deliveries.ts'
import { tell } from '../../db/queries/notices.ts'
import {
  forgetOwnTime,
  type Holding,
  holdingOf,
  holdUntil,
  isHeldInTeam,
  letGo,
  longestOwnDays,
  moveOwnTime,
  ownTimeDays,
  type RunningOwnTime,
  runningOwnTimes,
  saveOwnTime,
} from '../../db/queries/own-time.ts'
import { hasWritten } from '../../db/queries/own-words.ts'
import { peopleOfTeam, type Viewer } from '../../db/queries/people.ts'
import { endPrivateMark, isMarkedPrivate, savePrivateMark } from '../../db/queries/private-marks.ts'
import { type ShareHow, saveShare, saveShares } from '../../db/queries/shares.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import { paths } from '../../views/paths.ts'
import { afterWorkingDays } from './working-clock.ts'

const DAY_MS = 86_400_000

interface Shared {
  readonly conversationId: string
  /** `null` where time did it. */
  readonly byId: string | null
  readonly how: Exclude<ShareHow, 'before'>
  readonly now: string
}

/** Opens a conversation to its rep's manager, for good. Answers whether it was the rep's alone until now. */
export async function share(db: Kysely<Database>, one: Shared): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const held = await holdingOf(trx, one.conversationId)
    if (!held?.withRep || held.isPractice || held.repId === null) return false
    await endPrivateMark(trx, one.conversationId, one.now)
    await open(trx, { ...one, repId: held.repId })
    if (one.how === 'rep') await tellManagers(trx, { ...one, repId: held.repId, teamId: held.teamId })
    return true
  })
}

async function open(trx: Transaction<Database>, one: Shared & { readonly repId: string }): Promise<void> {
  const { conversationId, now } = one
  await saveShare(trx, { ...one, at: now })
  await letGo(trx, conversationId)
  const about = { conversation: conversationId, outcome: 'imported' }
  await announce(trx, {
    event: 'conversation.imported',
    about,
    path: paths.conversation(conversationId),
    now,
  })
}

/** Whoever listens in the team hears of it at once; what time opened is found where everything is. */
async function tellManagers(
  trx: Transaction<Database>,
  { conversationId, repId, teamId, now }: Shared & { readonly repId: string; readonly teamId: string | null },
): Promise<void> {
  const about = { conversationId, repId, byId: repId, about: conversationId, now }
  const team = teamId === null ? [] : await peopleOfTeam(trx, teamId)
  for (const { id, role } of team)
    if (role === 'manager')
      await tell(trx, { ...about, to: id, kind: 'shared', path: paths.conversation(conversationId) })
}

/**
 * Begins the own time of whoever a conversation has just become: of a new one, or of one that got its rep or another
 * one. What was open before stays open, and what its manager brought is. Whoever writes a rep into a conversation
 * calls it in the same transaction. Answers whether the conversation is its rep's alone now.
 */
export async function beginOwnTime(
  trx: Transaction<Database>,
  conversationId: string,
  now: string,
): Promise<boolean> {
  const held = await holdingOf(trx, conversationId)
  if (!held || held.isPractice) return held?.withRep ?? false
  const { repId } = held
  if (repId === null) {
    if (held.withRep) await forgetOwnTime(trx, conversationId)
    return false
  }
  if (held.isShared) return false
  if (held.begun?.repId === repId) return held.withRep

  await endPrivateMark(trx, conversationId, now)
  const days = await ownTimeDays(trx)
  const byId = held.broughtByManager
  if (byId !== null || days === 0) {
    const how = byId === null ? 'time' : 'manager brought'
    await saveShare(trx, { conversationId, repId, byId, how, at: now })
    await letGo(trx, conversationId)
    return false
  }
  const until = await overAt(trx, { personId: repId, from: now, days })
  await saveOwnTime(trx, conversationId, { repId, from: now, days, until })
  if (held.broughtBy !== repId) {
    const path = paths.conversation(conversationId)
    await tell(trx, { to: repId, kind: 'own-time', about: conversationId, conversationId, path, now })
  }
  return true
}

interface JustIn {
  readonly id: string
  readonly repId: string | null
  readonly now: string
}

/**
 * The same for many that have just come in and nobody brought: at once where nobody has a time of their own. Answers
 * which of them are their rep's alone now.
 */
export async function beginOwnTimes(
  trx: Transaction<Database>,
  many: readonly JustIn[],
): Promise<ReadonlySet<string>> {
  const alone = new Set<string>()
  if ((await ownTimeDays(trx)) > 0) {
    for (const { id, now } of many) if (await beginOwnTime(trx, id, now)) alone.add(id)
    return alone
  }
  const opened = many.flatMap(({ id, repId, now }) =>
    repId === null ? [] : { conversationId: id, repId, byId: null, how: 'time' as const, at: now },
  )
  await saveShares(trx, opened)
  return alone
}

/** Whether its rep, whose alone it is, marked it private or has written something into it: nobody takes that from them. */
export async function holdsTheirOwn(db: Kysely<Database>, conversationId: string): Promise<boolean> {
  const held = await holdingOf(db, conversationId)
  if (!held?.withRep || held.repId === null) return false
  return held.ownUntil === null || hasWritten(db, conversationId, held.repId)
}

/** A manager who has the very file has seen it: what of their team's it brings again is open, unless it is private. */
export async function openAsBrought(
  db: Kysely<Database>,
  conversationId: string,
  { viewer, now }: { readonly viewer: Viewer | null; readonly now: string },
): Promise<boolean> {
  if (viewer?.role !== 'manager' || !(await isHeldInTeam(db, conversationId, viewer.teamId))) return false
  return share(db, { conversationId, byId: viewer.id, how: 'manager brought', now })
}

/** Days somebody is away do not count: works out again when each of a rep's own times is over. */
export async function resettleOwnTimes(db: Kysely<Database>, repId: string): Promise<void> {
  for (const one of await runningOwnTimes(db, { repId })) await resettle(db, one)
}

/** Opens what its rep has had for themselves long enough. Answers how many. */
export async function openWhatIsDue(db: Kysely<Database>, now: string): Promise<number> {
  let opened = 0
  for (const one of await runningOwnTimes(db, { overBy: now })) {
    const until = await resettle(db, one)
    if (until > now) continue
    const { conversationId } = one
    if (await share(db, { conversationId, byId: null, how: 'time', now })) opened += 1
  }
  return opened
}

async function resettle(db: Kysely<Database>, one: RunningOwnTime): Promise<string> {
  const until = await overAt(db, { personId: one.repId, from: one.from, days: one.days })
  if (until !== one.until) await inTransaction(db, (trx) => moveOwnTime(trx, one, until))
  return until
}

/** When an own time is over: days away do not count, and yet it never lasts longer than `longestOwnDays` days in all. */
async function overAt(
  db: Kysely<Database>,
  clock: { readonly personId: string; readonly from: string; readonly days: number },
): Promise<string> {
  const latest = new Date(Date.parse(clock.from) + longestOwnDays * DAY_MS).toISOString()
  const until = await afterWorkingDays(db, clock)
  return Date.parse(until) < Date.parse(latest) ? until : latest
}

/** Takes a conversation that is the rep's alone out of everything, for good: it is counted, and never opened. */
export async function markPrivate(
  db: Kysely<Database>,
  { conversationId, repId, now }: Marked,
): Promise<'marked' | 'open' | 'missing'> {
  return inTransaction(db, async (trx) => {
    const held = await heldBy(trx, conversationId, repId)
    if (!held) return 'missing'
    if (!held.withRep) return 'open'
    if (held.ownUntil === null) return 'marked'
    await savePrivateMark(trx, { conversationId, repId, now })
    await holdUntil(trx, conversationId, null)
    return 'marked'
  })
}

/** It was no private one after all: the own time goes on where it would be, and where that is over it opens. */
export async function unmarkPrivate(
  db: Kysely<Database>,
  { conversationId, repId, now }: Marked,
): Promise<'unmarked' | 'missing'> {
  return inTransaction(db, async (trx) => {
    const held = await heldBy(trx, conversationId, repId)
    if (!held?.begun || !(await isMarkedPrivate(trx, conversationId))) return 'missing'
    await endPrivateMark(trx, conversationId, now)
    const { from, days } = held.begun
    const until = await overAt(trx, { personId: repId, from, days })
    await holdUntil(trx, conversationId, until)
    if (until <= now) await share(trx, { conversationId, byId: repId, how: 'rep', now })
    return 'unmarked'
  })
}

interface Marked {
  readonly conversationId: string
  readonly repId: string
  readonly now: string
}

async function heldBy(trx: Kysely<Database>, id: string, repId: string): Promise<Holding | undefined> {
  const held = await holdingOf(trx, id)
  return held?.repId === repId && !held.isPractice ? held : undefined
}
