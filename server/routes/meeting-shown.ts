import type { Context } from 'hono'
import { newId } from '../../db/new-id.ts'
import { actionsOf } from '../../db/queries/agreed-actions.ts'
import { type OneToOne, oneToOnesFor } from '../../db/queries/one-to-ones.ts'
import { findPerson, peopleFor } from '../../db/queries/people.ts'
import type { MeetingPageProps } from '../../views/coaching/meeting-page.tsx'
import type { MeetingForm, MeetingLine } from '../../views/coaching/meetings-page.tsx'
import { civilDay, day, firstName, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { type Agenda, agendaOf, type Looking, managerOf, pairOf } from '../actions/agenda/agenda.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { shownPoints } from './point-shown.ts'

const say = words.oneToOnes
const DAY_MS = 86_400_000
const SOON_DAYS = 7

export interface Typed {
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Readonly<Record<string, string>>
}

/** What is about to break before the next meeting: within a week from now. */
export function lookingOf(c: Context<AppEnv>): Looking {
  const { now } = c.var
  return {
    now: now().toISOString(),
    today: civilToday(now(), zoneOf(c)),
    soon: civilToday(new Date(now().getTime() + SOON_DAYS * DAY_MS), zoneOf(c)),
  }
}

/** A meeting with its agenda, its notes and what was agreed. */
export async function meetingProps(
  c: Context<AppEnv>,
  meeting: OneToOne,
  shown: Typed = {},
): Promise<MeetingPageProps> {
  const { reader, viewer } = c.var
  const agenda = await agendaOf(reader, viewer, meeting, lookingOf(c))
  const rep = await findPerson(reader, meeting.rep.id)
  const manager = await managerOf(reader, meeting.rep.id, meeting.manager.id)
  const today = civilToday(c.var.now(), zoneOf(c))
  return {
    frame: await frameOf(c),
    meeting: { ...(await headOf(c, meeting)), ...standingOf(c, meeting, rep, manager) },
    points: await shownPoints(c, agenda.points),
    dropped: await shownPoints(c, agenda.dropped),
    more: moreOf(agenda),
    actions: (await actionsOf(reader, [meeting.id])).map((one) => ({
      id: one.id,
      who: firstName(one.who.name),
      what: one.what,
      due: one.dueOn === null ? null : civilDay(one.dueOn, today),
      isDone: one.doneAt !== null,
    })),
    people: await pairOf(reader, meeting),
    once: newId(),
    ...shown,
  }
}

function moreOf({ more }: Agenda): MeetingPageProps['more'] {
  return Object.fromEntries(more)
}

async function headOf(c: Context<AppEnv>, meeting: OneToOne) {
  const { rep, startsAt, notes } = meeting
  const zone = zoneOf(c)
  const when = (at: string) => say.when(day(at, zone), timeOfDay(at, zone))
  return {
    id: meeting.id,
    rep,
    when: when(startsAt),
    elsewhere: await elsewhereOf(c, meeting),
    day: civilToday(new Date(startsAt), zone),
    time: timeOfDay(startsAt, zone),
    zone,
    notes: {
      text: notes.text,
      version: notes.version,
      by: notes.at && notes.byName ? say.notes.by(firstName(notes.byName), when(notes.at)) : null,
    },
  }
}

type Known = Awaited<ReturnType<typeof findPerson>>

function standingOf(c: Context<AppEnv>, meeting: OneToOne, rep: Known, manager: Known) {
  const isOver = meeting.cancelledAt !== null || (rep?.deactivatedAt ?? null) !== null
  const hasMoved = manager !== undefined && manager.id !== meeting.manager.id
  const isReps = c.var.viewer.id === meeting.rep.id
  const host = hasMoved && meeting.heldAt === null ? manager : meeting.manager
  return {
    title: say.titleOf(firstName(meeting.rep.name), firstName(host.name)),
    state: stateOf(c, meeting, rep, hasMoved ? manager : undefined),
    mayChange: meeting.heldAt === null && !isOver,
    mayWrite: !isOver && (isReps || host.id === c.var.viewer.id),
    shareWith:
      isReps && hasMoved && meeting.heldAt !== null
        ? { name: firstName(manager.name), isShared: meeting.sharedOnAt !== null }
        : null,
  }
}

function stateOf(c: Context<AppEnv>, meeting: OneToOne, rep: Known, moved: Known): string | null {
  if (meeting.cancelledAt !== null) return say.cancelled
  if (meeting.heldAt !== null) return say.held(day(meeting.heldAt, zoneOf(c)))
  if (rep && rep.deactivatedAt !== null) return say.left(firstName(rep.name))
  return moved ? say.moved(firstName(meeting.manager.name), firstName(moved.name)) : null
}

async function elsewhereOf(c: Context<AppEnv>, { rep, manager, startsAt }: OneToOne): Promise<string | null> {
  const other = await findPerson(c.var.reader, c.var.viewer.id === rep.id ? manager.id : rep.id)
  const zone = other?.timeZone
  if (!zone || timeOfDay(startsAt, zone) === timeOfDay(startsAt, zoneOf(c))) return null
  return say.elsewhere(timeOfDay(startsAt, zone), firstName(other.name), zone)
}

/** The meetings somebody has, those to come soonest first, those that were held latest first. */
export async function meetingLists(
  c: Context<AppEnv>,
  repId?: string,
): Promise<{ readonly coming: readonly OneToOne[]; readonly past: readonly OneToOne[] }> {
  const { reader, viewer } = c.var
  const all = await oneToOnesFor(reader, viewer, repId === undefined ? {} : { repId })
  const here = new Set((await peopleFor(reader, viewer)).map((person) => person.id))
  return {
    coming: all.filter((one) => one.heldAt === null && here.has(one.rep.id)).toReversed(),
    past: all.filter((one) => one.heldAt !== null),
  }
}

/** Meetings as lists show them. Of those to come it is told how much there is to talk about. */
export async function meetingLines(
  c: Context<AppEnv>,
  meetings: readonly OneToOne[],
): Promise<readonly MeetingLine[]> {
  const { reader, viewer } = c.var
  const zone = zoneOf(c)
  const actions = await actionsOf(
    reader,
    meetings.map((one) => one.id),
  )
  return Promise.all(
    meetings.map(async (one) => {
      const own = actions.filter((action) => action.oneToOneId === one.id)
      const done = own.filter((action) => action.doneAt !== null).length
      const about =
        one.heldAt === null
          ? say.points((await agendaOf(reader, viewer, one, lookingOf(c))).points.length)
          : say.actions(done, own.length)
      return {
        id: one.id,
        says: say.titleOf(firstName(one.rep.name), firstName(one.manager.name)),
        when: say.when(day(one.startsAt, zone), timeOfDay(one.startsAt, zone)),
        about,
      }
    }),
  )
}

/** The form that arranges a meeting: by itself the next working day at ten. */
export async function meetingForm(
  c: Context<AppEnv>,
  { rep, errors = {}, typed = {} }: Typed & { readonly rep?: string | undefined } = {},
): Promise<MeetingForm> {
  const { reader, viewer } = c.var
  const manager = viewer.role === 'rep' ? await managerOf(reader, viewer.id) : undefined
  const reps = viewer.role === 'manager' ? await peopleFor(reader, viewer) : []
  return {
    once: newId(),
    day: typed.day ?? nextWeekday(civilToday(c.var.now(), zoneOf(c))),
    time: typed.time ?? '10:00',
    zone: zoneOf(c),
    rep: typed.with ?? rep ?? '',
    with: manager ? [manager] : reps.filter((person) => person.role === 'rep'),
    errors,
  }
}

function nextWeekday(today: string): string {
  const date = new Date(`${today}T00:00:00Z`)
  do date.setUTCDate(date.getUTCDate() + 1)
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6)
  return date.toISOString().slice(0, 10)
}
