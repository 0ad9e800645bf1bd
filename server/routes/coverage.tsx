import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type ExpectedSource, expectedSources } from '../../db/queries/expected-sources.ts'
import { findPersonFor, type Person, peopleFor, type Viewer } from '../../db/queries/people.ts'
import { allPeriods, type KeptPeriod } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { CoveragePage } from '../../views/expected/page.tsx'
import type { CoverageRow, ShownSource } from '../../views/expected/records.ts'
import { RepCoveragePage } from '../../views/expected/rep-page.tsx'
import { type Covered, coveredIn } from '../actions/covered.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { civilToday, frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { absences } from './absences.ts'
import { shownCall } from './expected-shown.ts'
import { sourceActs } from './expected-sources.ts'

/** Whether everything came in that calendars and logs of calls say took place: a rep’s own, a manager’s team’s, for HR everybody’s. */
export const coverage = new Hono<AppEnv>()

coverage.use(onlyFor('rep', 'manager', 'hr', 'auditor'))

const query = z.object({ period: z.string().max(64).optional() })

coverage.get('/', async (c) => {
  const { reader, viewer } = c.var
  const { periods, period } = await periodsOf(c)
  const reps = (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  const covered = period ? await coveredOf(c, reps, period) : []
  return c.html(
    <CoveragePage
      frame={await frameOf(c)}
      periods={periods}
      period={period ?? null}
      rows={covered.map((one) => rowOf(one, reps))}
      sources={await sourcesFor(c, reps)}
    />,
  )
})

coverage.get('/:rep', async (c) => {
  const { reader, viewer } = c.var
  const rep = await findPersonFor(reader, viewer, c.req.param('rep'))
  const { periods, period } = await periodsOf(c)
  const isTheirs = viewer.role !== 'rep' || rep?.id === viewer.id
  if (rep?.role !== 'rep' || !isTheirs || !period) throw new HTTPException(404)
  const [covered] = await coveredOf(c, [rep], period)
  if (!covered) throw new HTTPException(404)
  const { coverage: came, calls, held } = covered
  const shown = (id: string) => shownCall(calls.get(id), viewer)
  return c.html(
    <RepCoveragePage
      frame={await frameOf(c)}
      rep={{ id: rep.id, name: rep.name }}
      periods={periods}
      period={period}
      row={rowOf(covered, [rep])}
      missing={came.missing.flatMap((one) => shown(one.id) ?? [])}
      notHeld={came.notHeld.flatMap((one) => shown(one.id) ?? [])}
      arrived={came.arrived.flatMap(({ expected, conversation }) => {
        const call = shown(expected.id)
        const isClosed = viewer.role === 'hr' || (held.has(conversation) && viewer.id !== rep.id)
        return call ? [{ ...call, conversation: isClosed ? null : conversation }] : []
      })}
      undated={covered.undated}
      sources={await sourcesFor(c, [rep])}
    />,
  )
})

coverage.route('/calls', absences)
coverage.route('/sources', sourceActs)

/** Every period, and the one that is asked for, else the one that runs, else the latest. */
async function periodsOf(c: Context<AppEnv>) {
  const { reader, now } = c.var
  const { period: wanted } = readQuery(c, query)
  const periods = await allPeriods(reader)
  const today = civilToday(now(), (await installation(reader)).timeZone)
  const period =
    wanted === undefined
      ? (periods.find((one) => one.from <= today && today <= one.to) ?? periods[0])
      : periods.find((one) => one.id === wanted)
  if (wanted !== undefined && !period) throw new HTTPException(404)
  return { periods, period }
}

async function coveredOf(c: Context<AppEnv>, reps: readonly Person[], period: KeptPeriod) {
  const { timeZone } = await installation(c.var.reader)
  const ids = reps.map((rep) => rep.id)
  return coveredIn(
    c.var.reader,
    ids,
    { from: period.from, to: period.to, timeZone },
    c.var.now().toISOString(),
    c.var.viewer.id,
  )
}

function rowOf(
  { repId, coverage: came, counted, young, calls, sources, isKnown }: Covered,
  reps: readonly Person[],
): CoverageRow {
  const waits = [...calls.values()].filter((one) => one.notHeld && one.notHeld.agreedBy === null).length
  return {
    rep: { id: repId, name: reps.find((rep) => rep.id === repId)?.name ?? '' },
    isTold: sources.length > 0,
    isKnown,
    whyUnknown:
      sources.length === 0
        ? 'none'
        : sources.every((one) => one.by?.id === repId && !one.agreedBy)
          ? 'own'
          : 'gap',
    arrived: came.arrived.length,
    missing: came.missing.length,
    notHeld: came.notHeld.length,
    young: young.length,
    waits,
    counted: isKnown ? countedOf(counted) : null,
  }
}

/** What somebody else than the rep stands for; `null` where nothing was expected. */
function countedOf({ arrived, missing }: Covered['counted']): CoverageRow['counted'] {
  const expected = arrived.length + missing.length
  return expected === 0 ? null : { arrived: arrived.length, expected }
}

async function sourcesFor(c: Context<AppEnv>, reps: readonly Person[]): Promise<readonly ShownSource[]> {
  const { reader, viewer } = c.var
  const own = new Set(reps.map((rep) => rep.id))
  const all = (await expectedSources(reader)).filter((one) => one.reps.some((rep) => own.has(rep)))
  return all.map((one) => ({
    ...one,
    isOwn: one.by !== null && one.reps.includes(one.by.id) && one.agreedBy === null,
    mayAgree: mayAgree(viewer, one),
    mayRemove: one.by?.id === viewer.id,
  }))
}

function mayAgree(viewer: Viewer, { by, reps, agreedBy }: ExpectedSource): boolean {
  const isTheirOwn = by !== null && reps.includes(by.id)
  return isTheirOwn && agreedBy === null && by.id !== viewer.id && viewer.role !== 'rep'
}
