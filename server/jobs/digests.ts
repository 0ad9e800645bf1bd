import {
  claimDigests,
  type Digest,
  digestsMade,
  digestWish,
  digestWishes,
  endInterrupted,
  lastDigestAt,
  makeDigest,
  saveNotSent,
  saveSent,
} from '../../db/queries/digests.ts'
import { activePeople, findViewer, type Person } from '../../db/queries/people.ts'
import { preferencesOf } from '../../db/queries/preferences.ts'
import { installation } from '../../db/queries/settings.ts'
import { inLanguage } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import { digestContents, sizeOf } from '../mail/digest-contents.ts'
import { digestMail } from '../mail/digest-mail.ts'
import { type Mailer, mailerFor } from '../mail/mailer.ts'
import { clockIn, isDue } from '../mail/morning.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

export type DigestNeeds = Pick<Services, 'config' | 'db' | 'log' | 'now'> & Partial<Pick<Services, 'leases'>>

const MINUTE = 60_000
const DAY_MS = 86_400_000
/** How long to wait after each failure; a day's digest is not sent on the next one. */
const waits = [MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE]
const INTERRUPTED_AFTER_MS = 15 * MINUTE

/** Sends everybody who wants it their digest, in their own morning, once. */
export function digestJob(needs: DigestNeeds): Job {
  return new Job({
    name: 'digests',
    log: needs.log,
    leases: needs.leases,
    work: async (stopping) => {
      const mailer = mailerFor(needs.config)
      if (mailer === null) return
      await makeDue(needs)
      await sendDue(needs, mailer, stopping)
      mailer.close()
    },
  })
}

async function makeDue({ db, now }: DigestNeeds): Promise<void> {
  const { timeZone } = await installation(db)
  const wishes = await digestWishes(db)
  const days = [-1, 0, 1].map((day) => new Date(now().getTime() + day * DAY_MS).toISOString().slice(0, 10))
  const made = await digestsMade(db, [...wishes.keys()], days)
  for (const person of await activePeople(db)) {
    const { id: personId } = person
    const wish = wishes.get(personId)
    const clock = clockIn(now(), person.timeZone ?? timeZone)
    if (!wish || !isDue(wish, clock) || made.has(`${personId} ${clock.date}`)) continue
    const contents = await contentsFor(db, person, clock.date)
    const { rhythm } = wish
    const isEmpty = sizeOf(contents) === 0
    await makeDigest(db, { personId, forOn: clock.date, rhythm, isEmpty, now: now().toISOString() })
  }
}

async function contentsFor(db: DigestNeeds['db'], person: Person, today: string) {
  return digestContents(db, person, { since: await lastDigestAt(db, person.id), today })
}

async function sendDue(needs: DigestNeeds, mailer: Mailer, stopping: AbortSignal): Promise<void> {
  const { db, now } = needs
  const before = new Date(now().getTime() - INTERRUPTED_AFTER_MS).toISOString()
  await endInterrupted(db, before, words.digests.problems.interrupted)
  for (const digest of await claimDigests(db, now().toISOString())) {
    if (stopping.aborted) await saveNotSent(db, digest, later(needs, ''))
    else await send(needs, mailer, digest)
  }
}

/** What is told is what may be told now: who stopped it, left, or has read all of it meanwhile gets nothing. */
async function send(needs: DigestNeeds, mailer: Mailer, digest: Digest): Promise<void> {
  const { config, db, now } = needs
  const person = await findViewer(db, digest.personId)
  const { rhythm } = await digestWish(db, digest.personId)
  const contents = person && (await contentsFor(db, person, digest.forOn))
  if (!person || rhythm === 'none' || !contents || sizeOf(contents) === 0)
    return saveNotSent(db, digest, { problem: '', nextAt: null, now: now().toISOString() })
  const { language } = await preferencesOf(db, person.id)
  const mail = await inLanguage(language ?? 'en', () => digestMail({ config, db }, person, digest, contents))
  const problem = await mailer.send(mail)
  if (problem === null) return saveSent(db, digest.id, now().toISOString())
  const wait = problem.isFinal ? undefined : waits[digest.tries]
  await saveNotSent(db, digest, later(needs, problem.says, wait ?? null))
}

function later({ now }: DigestNeeds, problem: string, wait: number | null = 0) {
  const at = now()
  const nextAt = wait === null ? null : new Date(at.getTime() + wait).toISOString()
  return { problem, nextAt, now: at.toISOString() }
}
