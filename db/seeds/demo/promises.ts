import { sayOfFinding } from '../../../server/actions/say-of-finding.ts'
import { saveFulfilment, saveRelease } from '../../queries/fulfilments.ts'
import { type LedgerPromise, promisesOfRep } from '../../queries/promises.ts'
import { accountOf } from './accounts.ts'
import { type Brought, bring, type Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn } from './calendar.ts'
import { managerOf, type RepKey } from './people.ts'

/** What became of the promises that Heard found in a rep’s conversations, as their stories have it. */
export async function answerPromises(
  stage: Stage,
  calendar: Calendar,
  rep: RepKey,
  told: readonly Brought[],
): Promise<readonly Brought[]> {
  const viewer = stage.team[rep]
  const byConversation = Map.groupBy(
    await promisesOfRep(stage.services.db, viewer, viewer.id),
    (promise) => promise.conversationId,
  )
  const mails: Brought[] = []
  for (const story of told) {
    const owed = (byConversation.get(story.conversationId) ?? []).filter(({ owner }) => owner !== 'customer')
    if (owed.length === 0) continue
    if (!story.outcome || story.outcome === 'open') await confirmBroken(stage, calendar, story, owed)
    else if (story.outcome === 'released') await release(stage, story, owed)
    else mails.push(...(await keepAll(stage, calendar, story, owed)))
  }
  return mails
}

/** One mail keeps whatever was promised in one conversation, on the day its story says. */
async function keepAll(
  stage: Stage,
  { today }: Calendar,
  story: Brought,
  owed: readonly LedgerPromise[],
): Promise<readonly Brought[]> {
  const saidOn = story.day
  const firstDue = owed.map(({ dueOn }) => dueOn ?? daysAfter(saidOn, 5)).toSorted()[0] ?? saidOn
  const wanted = story.outcome === 'late' ? daysAfter(firstDue, lateBy(story.id)) : keptOn(saidOn, firstDue)
  if (wanted >= today) return []
  const clock = wanted === saidOn ? laterClock(story.clock) : '09:20'
  const mail = await bring(stage, {
    id: `${story.id}-answer`,
    form: 'mail',
    kind: 'service',
    rep: story.rep,
    account: story.account,
    day: wanted,
    clock,
    subject: story.subject ?? 'As promised',
    lines: [['rep', letter(story)]],
  })
  for (const promise of owed) await keep(stage, story, promise, mail)
  return [mail]
}

/** Nothing counts as broken before somebody else has said that it was a promise. */
async function confirmBroken(
  { services, team }: Stage,
  { closed }: Calendar,
  { rep }: Brought,
  owed: readonly LedgerPromise[],
): Promise<void> {
  for (const { id, dueOn } of owed)
    if (dueOn !== null && dueOn <= closed.to)
      await sayOfFinding(
        services.db,
        team[managerOf[rep]],
        { findingId: id, kind: 'commitment' },
        'agreed',
        instantOn(daysAfter(dueOn, 6), '11:20'),
      )
}

async function keep({ services, team }: Stage, story: Brought, promise: LedgerPromise, mail: Brought) {
  const { day, conversationId, rep } = mail
  await saveFulfilment(services.db, {
    commitmentId: promise.id,
    keptOn: day,
    proof: { conversationId, utterance: 'u1', words: story.proof ?? promise.action },
    byId: team[rep].id,
    now: instantOn(day, '17:10'),
  })
}

async function release({ services, team }: Stage, story: Brought, owed: readonly LedgerPromise[]) {
  for (const { id } of owed)
    await saveRelease(services.db, {
      commitmentId: id,
      reason: story.proof ?? 'The customer does not need it any more.',
      byId: team[story.rep].id,
      now: instantOn(daysAfter(story.day, 2), '10:15'),
    })
}

function keptOn(saidOn: string, dueOn: string): string {
  if (dueOn <= saidOn) return saidOn
  const dayBefore = daysAfter(dueOn, -1, true)
  const soon = daysAfter(saidOn, 3)
  const [kept = dueOn] = [dayBefore, soon].toSorted()
  return kept < saidOn ? saidOn : kept
}

function lateBy(id: string): number {
  return 2 + (id.length % 4)
}

function laterClock(clock: string): string {
  const [hour = 9, minute = 0] = clock.split(':').map(Number)
  return `${String(Math.min(21, hour + 3)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function letter({ account, rep, proof }: Brought): string {
  const { person } = accountOf(account)
  const [first = person] = person.split(' ')
  const signed = { rosa: 'Rosa', rena: 'Rena', ravi: 'Ravi' }[rep]
  return [`Dear ${first},`, '', proof ?? 'here is what you were waiting for.', '', signed].join('\n')
}
