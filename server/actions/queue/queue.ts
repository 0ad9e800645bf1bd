import type { Kysely } from 'kysely'
import { peopleOfTeam, type Viewer } from '../../../db/queries/people.ts'
import { type QueueAct, queueActs, queueShare } from '../../../db/queries/queue.ts'
import type { Database } from '../../../db/schema.ts'
import { civilToday } from '../../web/frame.ts'
import { appeals } from './appeals.ts'
import { asked } from './asked.ts'
import { drawn } from './drawn.ts'
import type { QueueItem, Source } from './item.ts'
import { notesOwed } from './notes-owed.ts'
import { silence } from './silence.ts'

/** Everything that can bring something into the queue. A new reason is a file and a line here. */
const sources: readonly Source[] = [asked, appeals, silence, notesOwed, drawn]

/** An item as its managers left it. */
export interface Waiting extends QueueItem {
  /** The last thing done with it that anybody saw; 0 for nothing. */
  readonly seen: number
  readonly assigned: QueueAct | null
  readonly snoozed: QueueAct | null
}

export interface Queue {
  /** What stands on the page, oldest first. */
  readonly shown: readonly Waiting[]
  /** What would stand there if one rep could have more places; how many of whom. */
  readonly heldBack: ReadonlyMap<string, number>
  /** What comes when places become free. */
  readonly later: number
  readonly snoozed: readonly Waiting[]
  /** With another manager. */
  readonly elsewhere: readonly Waiting[]
  /** Minutes of everything that waits for this manager, shown or not. */
  readonly minutes: number
  readonly waiting: number
  /** How many of those, from the oldest on, an hour covers. */
  readonly inAnHour: number
  readonly places: number
  readonly placesOfOne: number
  readonly share: number
}

const PLACES = 10
const HOUR_MINUTES = 60

/** What waits for a manager, oldest first, and why each is there. Reading it changes nothing. */
export async function queueFor(db: Kysely<Database>, viewer: Viewer, now: string): Promise<Queue> {
  const today = civilToday(new Date(now), viewer.timeZone ?? 'UTC')
  const share = viewer.teamId === null ? 100 : await queueShare(db, viewer.teamId)
  const open = (await everythingFor(db, viewer, now)).filter((one) => !one.isDone)
  const isElsewhere = (one: Waiting) => one.assigned !== null && one.assigned.to?.id !== viewer.id
  const isSnoozed = (one: Waiting) => (one.snoozed?.until ?? '') > today
  const own = open.filter((one) => !isElsewhere(one) && !isSnoozed(one))
  const placesOfOne = Math.max(1, Math.floor((PLACES * share) / 100))
  const { shown, heldBack } = fairly(own, placesOfOne)
  const held = [...heldBack.values()].reduce((sum, count) => sum + count, 0)
  return {
    shown,
    heldBack,
    later: own.length - shown.length - held,
    snoozed: open.filter((one) => !isElsewhere(one) && isSnoozed(one)),
    elsewhere: open.filter(isElsewhere),
    minutes: own.reduce((sum, one) => sum + one.minutes, 0),
    waiting: own.length,
    inAnHour: coveredIn(HOUR_MINUTES, own),
    places: PLACES,
    placesOfOne,
    share,
  }
}

/** One item, for acts; `undefined` where it is not, or not any more, in this manager’s queue. */
export async function findQueueItem(
  db: Kysely<Database>,
  viewer: Viewer,
  key: string,
  now: string,
): Promise<Waiting | undefined> {
  return (await everythingFor(db, viewer, now)).find((one) => one.key === key)
}

async function everythingFor(db: Kysely<Database>, viewer: Viewer, now: string) {
  if (viewer.role !== 'manager' || viewer.teamId === null) return []
  const items = (await Promise.all(sources.map((source) => source(db, viewer, now)))).flat()
  const acts = Map.groupBy(await queueActs(db, viewer.teamId), (act) => act.item)
  const here = new Set((await managersOf(db, viewer.teamId)).map((person) => person.id))
  return items
    .map((item) => ({ ...item, ...standingOf(acts.get(item.key) ?? [], here) }))
    .toSorted((a, b) => (a.since === b.since ? (a.key < b.key ? -1 : 1) : a.since < b.since ? -1 : 1))
}

/** The managers a team’s items can be given to. */
export async function managersOf(db: Kysely<Database>, teamId: string): Promise<readonly Viewer[]> {
  return (await peopleOfTeam(db, teamId)).filter((person) => person.role === 'manager')
}

/** The newest of each kind that was not taken back. What was given to somebody who is no manager here any more is everybody’s. */
function standingOf(acts: readonly QueueAct[], here: ReadonlySet<string>) {
  const standing = acts.filter((act) => !act.isUndone)
  return {
    seen: acts.at(-1)?.seq ?? 0,
    assigned: standing.findLast((act) => act.act === 'assigned' && here.has(act.to?.id ?? '')) ?? null,
    snoozed: standing.findLast((act) => act.act === 'snoozed') ?? null,
    isDone: standing.some((act) => act.act === 'done'),
  }
}

/**
 * The oldest first, but no rep has more than their places; what is theirs beyond them is held back. A rep’s places go
 * to what they ask themselves before anything else, so that nobody’s question waits behind their own notes.
 */
function fairly(own: readonly Waiting[], placesOfOne: number): Pick<Queue, 'shown' | 'heldBack'> {
  const heldBack = new Map<string, number>()
  const held = new Set<string>()
  for (const [repId, theirs] of Map.groupBy(own, (one) => one.repId)) {
    if (repId === null || theirs.length <= placesOfOne) continue
    const ranked = theirs.toSorted((a, b) => Number(isTheirAsking(b)) - Number(isTheirAsking(a)))
    for (const { key } of ranked.slice(placesOfOne)) held.add(key)
    heldBack.set(repId, theirs.length - placesOfOne)
  }
  return { shown: own.filter((one) => !held.has(one.key)).slice(0, PLACES), heldBack }
}

function isTheirAsking({ why }: QueueItem): boolean {
  return why.reason === 'asked' || why.reason === 'appeal'
}

function coveredIn(minutes: number, items: readonly QueueItem[]): number {
  let left = minutes
  let covered = 0
  for (const one of items) {
    left -= one.minutes
    if (left < 0) break
    covered += 1
  }
  return covered
}
