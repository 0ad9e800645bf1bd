import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import {
  agreeToCalibrate,
  inviteOutsider,
  leaveCalibration,
  reviewerOf,
  reviewersIn,
} from '../../db/queries/calibration-reviewers.ts'
import {
  type Calibration,
  calibrationsConcerning,
  calibrationsFor,
  conversationsIn,
  findCalibration,
} from '../../db/queries/calibrations.ts'
import { nameChoices } from '../../db/queries/clip-links.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { currentScorecards } from '../../db/queries/scorecards.ts'
import { CalibrationsPage } from '../../views/calibrations/list-page.tsx'
import { CalibrationPage } from '../../views/calibrations/page.tsx'
import { day, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import {
  askToCalibrate,
  beginCalibration,
  drawDays,
  endCalibration,
  peopleToAsk,
  poolFor,
} from '../actions/calibrate.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues, readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import {
  type Calibrating,
  calibrationMarkingPage,
  casesFor,
  finishCalibrationMarks,
  keepCalibrationDraft,
} from './calibration-marking.tsx'
import { resultsOf } from './calibration-results.ts'
import { reviewerShown, toMark } from './calibrations-shown.ts'
import { placeIn } from './shared-calibrations.tsx'
import { titleOf } from './titles.ts'

export const calibrations = new Hono<AppEnv>()

const say = words.calibrations
const DAY_MS = 86_400_000
const makers = onlyFor('manager', 'hr')
const readers = onlyFor('rep', 'manager', 'hr', 'admin', 'reviewer', 'auditor')
const reviewers = onlyFor('rep', 'manager', 'hr', 'admin', 'reviewer')

calibrations.get('/', readers, (c) => listPage(c))

interface Typed {
  readonly name: string
  readonly draw: string
  readonly names: string
}

const usual: Typed = { name: '', draw: '10', names: 'first' }

async function listPage(c: Context<AppEnv>, typed = usual, error: string | null = null) {
  const { db, viewer, now } = c.var
  const zone = zoneOf(c)
  const isMaker = viewer.role === 'manager' || viewer.role === 'hr'
  const sessions = await calibrationsFor(db, viewer)
  const recent =
    viewer.role === 'manager' ? (await listConversations(db, viewer, { limit: 40 })).conversations : []
  const page = (
    <CalibrationsPage
      frame={await frameOf(c)}
      sessions={sessions.map((one) => ({
        id: one.id,
        name: one.name,
        says: `${one.closedAt ? say.state.closed(day(one.closedAt, zone)) : say.state.open}, ${say.holds(one.size)}, ${firstName(one.madeBy.name)}`,
      }))}
      concerned={(await calibrationsConcerning(db, viewer.id)).map(
        (one) => `${one.name}, ${day(one.madeAt, zone)}: ${words.numbers.list([...one.reviewers])}`,
      )}
      form={
        isMaker
          ? {
              once: newId(),
              pool: (await poolFor(db, viewer, now().toISOString())).length,
              days: drawDays,
              scorecards: (await currentScorecards(db)).map(({ id, name }) => ({ id, name })),
              conversations: recent
                .filter((one) => one.rep !== null)
                .map((one) => ({
                  id: one.id,
                  says: [titleOf(one), one.rep?.name, one.startedAt && day(one.startedAt, zone)]
                    .filter(Boolean)
                    .join(', '),
                })),
              typed,
              error,
            }
          : null
      }
    />
  )
  return c.html(page, error ? 422 : 200)
}

calibrations.post('/', makers, async (c) => {
  const { db, viewer, now } = c.var
  const form = await formData(c)
  const field = (name: string) => String(form.get(name) ?? '').trim()
  const typed = { name: field('name'), draw: field('draw') || '0', names: field('names') }
  const chosen = form.getAll('chosen').map(String).slice(0, 60)
  const names = z.enum(nameChoices).safeParse(typed.names)
  const once = z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .safeParse(field('once'))
  if (typed.name === '' || typed.name.length > 100) return listPage(c, typed, say.problems.name)
  if (
    !/^\d{1,2}$/.test(typed.draw) ||
    Number(typed.draw) > 60 ||
    (Number(typed.draw) === 0 && chosen.length === 0)
  )
    return listPage(c, typed, say.problems.count)
  if (!names.success || !once.success) throw new HTTPException(422)
  const begun = { name: typed.name, draw: Number(typed.draw), chosen, names: names.data, once: once.data }
  const scorecard = field('scorecard') || undefined
  const id = await beginCalibration(db, viewer, { ...begun, scorecard, now: now().toISOString() })
  return id === null ? listPage(c, typed, say.problems.pool) : c.redirect(paths.calibration(id), 303)
})

calibrations.get('/:id', readers, (c) => sessionPage(c))

interface Shown {
  readonly address?: string
  readonly error?: string
  readonly answered?: { readonly conversation: string; readonly question: string; readonly says: string }
  readonly status?: 200 | 409 | 422
}

/** A session as this viewer may see it: blind while it is open. */
export async function sessionPage(c: Context<AppEnv>, shown: Shown = {}) {
  const { db, viewer } = c.var
  const session = await foundSession(c)
  const zone = zoneOf(c)
  const isMaker = session.madeBy.id === viewer.id
  const isOpen = session.closedAt === null
  const reviewers = await reviewersIn(db, session.id)
  const reviewer = await reviewerOf(db, session.id, viewer.id)
  const there = await conversationsIn(db, session.id)
  const isIn = reviewer !== undefined && reviewer.agreedAt !== null
  const cases = isIn && isOpen ? await casesFor(c, inside(session, reviewer)) : []
  const asked = new Set(reviewers.filter((one) => !one.hasLeft).map((one) => one.personId))
  const page = (
    <CalibrationPage
      frame={await frameOf(c)}
      id={session.id}
      name={session.name}
      says={[
        `${isOpen ? say.state.open : say.state.closed(day(session.closedAt ?? '', zone))}, ${say.holds(there.length)}, ${firstName(session.madeBy.name)}`,
        ...(there.length < session.size ? [say.gone(session.size - there.length, session.size)] : []),
        ...(there.some(({ how }) => how === 'drawn') ? [say.seed(session.seed)] : []),
      ]}
      reviewers={isMaker || !isOpen ? reviewers.map((one) => reviewerShown(one, session.size, zone)) : []}
      making={
        isMaker && isOpen
          ? {
              people: (await peopleToAsk(db)).filter(({ id }) => !asked.has(id)),
              address: shown.address ?? null,
              error: shown.error ?? null,
            }
          : null
      }
      own={
        reviewer
          ? {
              cases: cases.map((one) =>
                toMark(one, ({ place }) => `${paths.calibration(session.id)}/conversations/${place}`),
              ),
              asksFor: reviewer.agreedAt === null ? say.agreeLead(firstName(session.madeBy.name)) : null,
              mayLeave: isOpen,
            }
          : null
      }
      results={
        !isOpen && (isIn || isMaker || ['hr', 'auditor'].includes(viewer.role))
          ? await resultsOf(db, session, { viewerId: viewer.id, zone })
          : null
      }
      answered={shown.answered ?? null}
    />
  )
  return c.html(page, shown.status ?? 200)
}

export async function foundSession(c: Context<AppEnv>): Promise<Calibration> {
  const session = await findCalibration(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!session) throw new HTTPException(404)
  return session
}

async function openSessionOfOwn(c: Context<AppEnv>): Promise<Calibration> {
  const session = await foundSession(c)
  if (session.madeBy.id !== c.var.viewer.id) throw new HTTPException(403)
  if (session.closedAt !== null) throw new HTTPException(409)
  return session
}

calibrations.post('/:id/reviewers', async (c) => {
  const { db, viewer, now } = c.var
  const session = await openSessionOfOwn(c)
  const { person } = await formValues(c, z.object({ person: z.string().max(64) }))
  if (!(await askToCalibrate(db, viewer, session, person, now().toISOString()))) throw new HTTPException(404)
  return c.redirect(`${paths.calibration(session.id)}#reviewers`, 303)
})

const outsider = z.object({ name: z.string().trim().min(1).max(100), days: z.enum(['7', '14', '30']) })

calibrations.post('/:id/outsiders', async (c) => {
  const { db, viewer, now, config } = c.var
  const session = await openSessionOfOwn(c)
  const filled = await readForm(c, outsider)
  if (!filled.ok) return sessionPage(c, { error: say.problems.outsider, status: 422 })
  const at = now()
  const expiresAt = new Date(at.getTime() + Number(filled.value.days) * DAY_MS).toISOString()
  const asked = { calibrationId: session.id, name: filled.value.name, byId: viewer.id, expiresAt }
  const token = await db
    .transaction()
    .execute((trx) => inviteOutsider(trx, { ...asked, now: at.toISOString() }))
  return sessionPage(c, { address: `${config.baseUrl}${paths.sharedCalibration(token)}` })
})

calibrations.post('/:id/reviewers/:reviewer/removal', async (c) => {
  const { db, now } = c.var
  const session = await openSessionOfOwn(c)
  const reviewers = await reviewersIn(db, session.id)
  const out = reviewers.find(({ id }) => id === c.req.param('reviewer'))
  if (!out) throw new HTTPException(404)
  await leaveCalibration(db, out.id, now().toISOString())
  return c.redirect(`${paths.calibration(session.id)}#reviewers`, 303)
})

calibrations.post('/:id/closing', async (c) => {
  const session = await openSessionOfOwn(c)
  await endCalibration(c.var.db, c.var.viewer, session, c.var.now().toISOString())
  return c.redirect(paths.calibration(session.id), 303)
})

calibrations.post('/:id/agreement', reviewers, async (c) => {
  const { reviewer, session } = await marking(c, true)
  await agreeToCalibrate(c.var.db, reviewer.id, c.var.now().toISOString())
  return c.redirect(paths.calibration(session.id), 303)
})

calibrations.post('/:id/leaving', reviewers, async (c) => {
  const { reviewer } = await marking(c, true)
  await leaveCalibration(c.var.db, reviewer.id, c.var.now().toISOString())
  return c.redirect(paths.calibrations, 303)
})

calibrations.get('/:id/conversations/:place', reviewers, async (c) =>
  calibrationMarkingPage(c, await marking(c), placeIn(c)),
)
calibrations.post('/:id/conversations/:place', reviewers, async (c) =>
  finishCalibrationMarks(c, await marking(c), placeIn(c)),
)
calibrations.post('/:id/conversations/:place/draft', reviewers, async (c) =>
  keepCalibrationDraft(c, await marking(c), placeIn(c)),
)

/** The viewer as a reviewer of an open session; who has not agreed yet is none, but may answer. */
async function marking(c: Context<AppEnv>, isAnswering = false): Promise<Calibrating> {
  const session = await foundSession(c)
  const reviewer = await reviewerOf(c.var.db, session.id, c.var.viewer.id)
  if (!reviewer || session.closedAt !== null) throw new HTTPException(404)
  if (reviewer.agreedAt === null && !isAnswering) throw new HTTPException(403)
  return inside(session, reviewer)
}

function inside(session: Calibration, reviewer: Calibrating['reviewer']): Calibrating {
  const home = paths.calibration(session.id)
  return {
    session,
    reviewer,
    home,
    pathOf: ({ place }) => `${home}/conversations/${place}`,
    isOutside: false,
  }
}
