import type { Kysely } from 'kysely'
import {
  type AgendaItem,
  agendaItemsOf,
  type PointKind,
  type PointState,
  pointKinds,
  saveState,
} from '../../../db/queries/agenda-items.ts'
import { changeOneToOne, type OneToOne, oneToOnesFor } from '../../../db/queries/one-to-ones.ts'
import { findPerson, type Person, peopleOfTeam, type Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import { agreedBefore } from './actions.ts'
import { contested } from './appeals.ts'
import { writtenSince } from './comments.ts'
import { agreedSince } from './findings.ts'
import { currentGoal } from './goals.ts'
import { type Around, aboutOf, type Point, type Source } from './point.ts'
import { duePromises } from './promises.ts'
import { reviewed } from './reviews.ts'

/** A newcomer adds a reason to talk by adding a file, and its name here. */
const sources: readonly Source[] = [
  duePromises,
  agreedBefore,
  writtenSince,
  agreedSince,
  reviewed,
  contested,
  currentGoal,
]

/** One line of the agenda, with what the two made of it. */
export interface AgendaPoint {
  readonly kind: PointKind
  readonly about: string
  readonly state: PointState
  /** `null` for what one of them wrote, and for what is gone. */
  readonly point: Point | null
  readonly text: string
  readonly version: number
  readonly byName: string | null
}

export interface Agenda {
  readonly points: readonly AgendaPoint[]
  readonly dropped: readonly AgendaPoint[]
  /** How many more of a kind were not put on it. */
  readonly more: ReadonlyMap<PointKind, number>
}

/** One page holds so much of each kind; what was kept by hand always stays. */
const most: Readonly<Record<PointKind, number>> = {
  promise: 6,
  action: 6,
  comment: 4,
  finding: 3,
  review: 3,
  appeal: 3,
  goal: 2,
  own: 20,
}

export interface Looking {
  readonly now: string
  readonly today: string
  /** The last day of what is about to break. */
  readonly soon: string
}

/** Whoever manages a rep: the one they meet, while they still do, else the first of the team by name. */
export async function managerOf(
  db: Kysely<Database>,
  repId: string,
  wanted?: string,
): Promise<Person | undefined> {
  const rep = await findPerson(db, repId)
  if (!rep?.teamId) return undefined
  const managers = (await peopleOfTeam(db, rep.teamId)).filter((person) => person.role === 'manager')
  return managers.find((person) => person.id === wanted) ?? managers[0]
}

/** The two who meet: of a meeting to come whoever manages the rep now, else whoever held it. */
export async function pairOf(
  db: Kysely<Database>,
  meeting: OneToOne,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (meeting.heldAt !== null) return [meeting.rep, meeting.manager]
  return [meeting.rep, (await managerOf(db, meeting.rep.id, meeting.manager.id)) ?? meeting.manager]
}

/**
 * What a rep and their manager have to talk about. Of a meeting to come it is looked up with the manager’s eyes
 * whoever asks, so both see the same and nothing that is the rep’s alone; a meeting that was held keeps its points,
 * as far as whoever looks may still see them.
 */
export async function agendaOf(
  db: Kysely<Database>,
  viewer: Viewer,
  meeting: OneToOne,
  looking: Looking,
): Promise<Agenda> {
  const items = await agendaItemsOf(db, meeting.id)
  const around = await aroundOf(db, viewer, meeting, looking)
  const found = (await Promise.all(sources.map((source) => source(around)))).flat()
  const byName = new Map(items.map((item) => [nameOf(item), item]))
  const isHeld = meeting.heldAt !== null
  const all: AgendaPoint[] = []
  for (const { point, isProposed } of found) {
    const about = aboutOf(point)
    const item = byName.get(nameOf(about))
    byName.delete(nameOf(about))
    if (item || (isProposed && !isHeld)) all.push(pointFrom(about, point, item))
  }
  for (const item of byName.values()) all.push(pointFrom(item, null, item))
  return laidOut(all.filter((one) => !isHeld || one.state === 'kept'))
}

function laidOut(all: readonly AgendaPoint[]): Agenda {
  const more = new Map<PointKind, number>()
  const points = pointKinds.flatMap((kind) => {
    const ofKind = all.filter((one) => one.kind === kind && one.state !== 'dropped')
    const isHandled = (one: AgendaPoint) => one.state === 'kept' || one.version > 0
    const room = Math.max(0, most[kind] - ofKind.filter(isHandled).length)
    const proposed = ofKind.filter((one) => !isHandled(one))
    if (proposed.length > room) more.set(kind, proposed.length - room)
    const shown = new Set(proposed.slice(0, room))
    return ofKind.filter((one) => isHandled(one) || shown.has(one))
  })
  return { points, dropped: all.filter((one) => one.state === 'dropped'), more }
}

async function aroundOf(
  db: Kysely<Database>,
  viewer: Viewer,
  meeting: OneToOne,
  looking: Looking,
): Promise<Around> {
  const manager = await managerOf(db, meeting.rep.id, meeting.manager.id)
  const eyes = meeting.heldAt === null ? (manager ?? viewer) : viewer
  const before = (await oneToOnesFor(db, eyes, { repId: meeting.rep.id })).filter(
    (one) => one.heldAt !== null && one.startsAt < meeting.startsAt && one.id !== meeting.id,
  )
  return { db, meeting, eyes, before, since: before[0]?.heldAt ?? null, ...looking }
}

function pointFrom(
  { kind, about }: { readonly kind: PointKind; readonly about: string },
  point: Point | null,
  item: AgendaItem | undefined,
): AgendaPoint {
  return {
    kind,
    about,
    point,
    state: item?.state ?? 'proposed',
    text: item?.text ?? '',
    version: item?.version ?? 0,
    byName: item && item.version > 0 ? item.byName : null,
  }
}

function nameOf({ kind, about }: { readonly kind: string; readonly about: string }): string {
  return `${kind} ${about}`
}

/** Says that a meeting was held: its points stay as they stand now, and it is whoever’s who held it. */
export async function holdMeeting(
  db: Kysely<Database>,
  viewer: Viewer,
  meeting: OneToOne,
  looking: Looking,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { points } = await agendaOf(trx, viewer, meeting, looking)
    for (const { kind, about, state } of points)
      if (state === 'proposed')
        await saveState(trx, {
          oneToOneId: meeting.id,
          byId: viewer.id,
          now: looking.now,
          kind,
          about,
          state: 'kept',
        })
    const manager = await managerOf(trx, meeting.rep.id, meeting.manager.id)
    await changeOneToOne(trx, meeting.id, {
      heldAt: looking.now,
      ...(manager ? { managerId: manager.id } : {}),
    })
  })
}
