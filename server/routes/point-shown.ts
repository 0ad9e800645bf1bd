import type { Context } from 'hono'
import { type Line, lineName, startsOf } from '../../db/queries/said-at.ts'
import type { ShownPoint } from '../../views/coaching/point.tsx'
import { civilDay, clock, day, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { promiseNamed } from '../../views/promises/name.ts'
import type { AgendaPoint } from '../actions/agenda/agenda.ts'
import type { Point } from '../actions/agenda/point.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { inWords } from './finding-words.ts'
import { goalInWords } from './goal-trend.ts'

const say = words.oneToOnes.agenda
const LONGEST = 220

type Told = Pick<ShownPoint, 'says' | 'quote' | 'where' | 'mark'>
type Starts = ReadonlyMap<string, number>

/** Points in the words of their sources, each with the way to the second it was said in. */
export async function shownPoints(
  c: Context<AppEnv>,
  points: readonly AgendaPoint[],
): Promise<readonly ShownPoint[]> {
  const starts = await startsOf(
    c.var.reader,
    points.flatMap(({ point }) => (point ? linesOf(point) : [])),
  )
  return Promise.all(
    points.map(async ({ kind, about, state, point, text, version, byName }) => ({
      kind,
      about,
      state,
      text,
      version,
      byName: byName === null ? null : firstName(byName),
      ...(point ? await told(c, point, starts) : nothing(kind, text)),
    })),
  )
}

function nothing(kind: ShownPoint['kind'], text: string): Told {
  return { says: kind === 'own' ? text : null, quote: null, where: null, mark: null }
}

function linesOf(point: Point): readonly Line[] {
  if (point.kind === 'promise') return [point.promise]
  if (point.kind === 'finding')
    return [{ conversationId: point.agreed.conversationId, utterance: point.agreed.finding.utterance }]
  if (point.kind !== 'comment') return []
  const { conversationId, utterance } = point.feedback
  return utterance === null ? [] : [{ conversationId, utterance }]
}

async function told(c: Context<AppEnv>, point: Point, starts: Starts): Promise<Told> {
  switch (point.kind) {
    case 'promise':
      return promiseTold(c, point, starts)
    case 'action':
      return actionTold(c, point)
    case 'comment':
      return commentTold(c, point, starts)
    case 'finding':
      return findingTold(point, starts)
    case 'review':
      return reviewTold(c, point)
    case 'appeal':
      return appealTold(c, point)
    case 'goal':
      return {
        says: await goalInWords(c, point.goal),
        quote: null,
        where: { href: paths.goal(point.goal.id), says: words.goals.openOne },
        mark: null,
      }
  }
}

function promiseTold(c: Context<AppEnv>, { promise }: Extract<Point, { kind: 'promise' }>, starts: Starts) {
  const due = words.promises.due
  const today = civilToday(c.var.now(), zoneOf(c))
  const { dueOn, outcome, customer } = promise
  const on = civilDay(outcome?.keptOn ?? dueOn ?? today, today)
  const when = outcome?.keptOn
    ? due.kept(on)
    : outcome
      ? due.released
      : dueOn === today
        ? due.today
        : dueOn !== null && dueOn < today
          ? due.overdue(on)
          : due.on(on)
  return {
    says: `${when}: ${promiseNamed(promise)}${customer ? ` (${customer.name})` : ''}`,
    quote: { text: shortened(promise.words), isCustomers: false },
    where: placeOf(promise, starts),
    mark: outcome
      ? ('kept' as const)
      : dueOn !== null && dueOn < today
        ? ('broken' as const)
        : ('open' as const),
  }
}

function actionTold(c: Context<AppEnv>, { action }: Extract<Point, { kind: 'action' }>): Told {
  const today = civilToday(c.var.now(), zoneOf(c))
  const who = firstName(action.who.name)
  const due = action.dueOn === null ? null : civilDay(action.dueOn, today)
  const state = action.doneAt === null ? say.notDoneSays(who, due) : say.doneSays(who)
  return {
    says: `${action.what} (${state})`,
    quote: null,
    where: null,
    mark: action.doneAt === null ? 'open' : 'kept',
  }
}

function commentTold(
  c: Context<AppEnv>,
  { feedback }: Extract<Point, { kind: 'comment' }>,
  starts: Starts,
): Told {
  const { conversationId, utterance } = feedback
  const startMs = utterance === null ? feedback.atMs : starts.get(lineName({ conversationId, utterance }))
  const on = day(feedback.sentAt, zoneOf(c))
  return {
    says: say.byPerson(firstName(feedback.byName), shortened(feedback.text)),
    quote: feedback.words === null ? null : { text: shortened(feedback.words), isCustomers: false },
    where: {
      href: paths.thread(conversationId, feedback.about),
      says: [feedback.customer ?? feedback.title, startMs == null ? on : clock(startMs)]
        .filter((part) => part !== null)
        .join(', '),
    },
    mark: null,
  }
}

function findingTold({ agreed }: Extract<Point, { kind: 'finding' }>, starts: Starts): Told {
  const { finding, conversationId } = agreed
  return {
    says: [inWords(finding), agreed.customer].filter((part) => part !== null).join(', '),
    quote: { text: shortened(finding.words), isCustomers: finding.is === 'insight' },
    where: placeOf({ conversationId, utterance: finding.utterance }, starts),
    mark: finding.is === 'moment' ? finding.kind : 'insight',
  }
}

function reviewTold(c: Context<AppEnv>, { review }: Extract<Point, { kind: 'review' }>): Told {
  return {
    says: say.reviewSays[review.kind](firstName(review.byName)),
    quote: null,
    where: { href: paths.review(review.id), says: day(review.doneAt, zoneOf(c)) },
    mark: null,
  }
}

function appealTold(c: Context<AppEnv>, { appeal }: Extract<Point, { kind: 'appeal' }>): Told {
  const [filed, due] = [day(appeal.filedAt, zoneOf(c)), day(appeal.dueAt, zoneOf(c))]
  return {
    says: appeal.decidedAt === null ? say.appealOpen(due) : say.appealDecided,
    quote: appeal.words === '' ? null : { text: shortened(appeal.words), isCustomers: false },
    where: { href: paths.appeal(appeal.id), says: filed },
    mark: null,
  }
}

function placeOf(line: Line, starts: Starts): Told['where'] {
  const startMs = starts.get(lineName(line)) ?? null
  const says = startMs === null ? words.promises.undated : clock(startMs)
  return { href: paths.saidAt(line.conversationId, line.utterance, startMs), says: words.promises.said(says) }
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 2).trimEnd()}…`
}
