import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { comeAndGo } from '../../db/queries/remeasured-changes.ts'
import { openRemeasuring } from '../../db/queries/remeasurings.ts'
import type { Database } from '../../db/schema.ts'
import type { Comparison } from '../actions/remeasure/compare.ts'
import { restOf, speedOf } from '../actions/remeasure/pace.ts'
import {
  askToMove,
  beginAgain,
  compareAgain,
  drop,
  goOn,
  pause,
  workOn,
} from '../actions/remeasure/remeasure.ts'
import { readConfig } from '../config.ts'
import { version } from '../measures/version.ts'
import { openServices } from '../web/services.ts'

const help = `heard remeasure [--status]
heard remeasure --start | --continue | --compare | --switch | --back | --drop  --as EMAIL [--json]
heard remeasure --pause

  Measures every conversation again by the rules of this program, beside the figures in use. Pages, grades and pay
  stay as they are until a named person of HR or an admin decides.

  --status    how far it is, and what would differ (this is done where nothing is asked)
  --start     begins, and stays until all is measured and compared; killed, it goes on with --continue or in the server
  --pause     lets it rest; --continue lets it go on
  --compare   works out again what would differ
  --switch    has all pages show the new figures, in one moment; --back those before
  --drop      drops the figures that are not in use; those that are stay
  --as EMAIL  who does it: it stands in the ledger
  --json      one object

  Says how many people’s pay would differ, and no amounts: those stand on the page, for HR.
  Ends with 0 when done, 2 when the command was not understood, 3 when there is nothing to do that to.`

const acts = ['start', 'continue', 'pause', 'compare', 'switch', 'back', 'drop'] as const
type Act = (typeof acts)[number]
const tick = { type: 'boolean' } as const
const options = {
  ...{ start: tick, continue: tick, pause: tick, compare: tick, switch: tick, back: tick, drop: tick },
  ...{ status: tick, json: tick, help: { ...tick, short: 'h' } },
  as: { type: 'string' },
} as const

export async function run(args: readonly string[]): Promise<number> {
  let asked: { readonly act: Act | null; readonly as: string | null; readonly json: boolean }
  try {
    const { values } = parseArgs({ args: [...args], options })
    if (values.help) {
      console.log(help)
      return 0
    }
    const [act = null, ...others] = acts.filter((one) => values[one])
    if (others.length > 0) throw new Error('Say one thing at a time.')
    if (act !== null && act !== 'pause' && values.as === undefined)
      throw new Error('Say who does it: --as EMAIL.')
    asked = { act, as: values.as ?? null, json: values.json ?? false }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`)
    return 2
  }
  const services = await openServices(readConfig(process.env), { asCommand: true })
  try {
    const { db, now } = services
    const person = asked.as === null ? undefined : await findPersonByEmail(db, asked.as)
    const mayAct = person?.deactivatedAt === null && ['hr', 'admin'].includes(person.role)
    if (asked.act !== null && asked.act !== 'pause' && !mayAct) {
      console.error(`Nobody of HR and no admin has the address ${asked.as}.`)
      return 2
    }
    const isDone = asked.act === null || (await doAct(db, asked.act, person?.id ?? '', now().toISOString()))
    if (isDone && asked.act !== null && asked.act !== 'pause')
      await workOn(db, { now, stopping: new AbortController().signal })
    const standing = await standingIn(db)
    console.log(asked.json ? JSON.stringify({ done: isDone, ...standing }) : readable(standing, isDone))
    return isDone ? 0 : 3
  } finally {
    await services.close()
  }
}

async function doAct(db: Kysely<Database>, act: Act, byId: string, now: string): Promise<boolean> {
  if (act === 'start') return beginAgain(db, version.measures, { byId, now })
  const open = await openRemeasuring(db)
  if (!open) return false
  const { run, state } = open
  if (act === 'continue') return state === 'measuring' || goOn(db, run)
  if (act === 'pause') return pause(db, run)
  if (act === 'compare') return compareAgain(db, run)
  if (act === 'drop') return drop(db, run, { byId, now })
  return askToMove(db, run, act === 'switch' ? 'after' : 'before', byId)
}

async function standingIn(db: Kysely<Database>) {
  const open = await openRemeasuring(db)
  if (!open) return { state: 'none' as const }
  const { run, version: by, state, side, of, done, different, problem } = open
  const compared = open.comparison === null ? null : (JSON.parse(open.comparison) as Comparison)
  return {
    ...{ run, version: by, state, inUse: side, of: Math.max(of, done), done, different, problem },
    perSecond: speedOf(open),
    restMs: restOf(open),
    findings: await comeAndGo(db, run),
    periods:
      compared?.periods.map(({ money, ...period }) => ({ ...period, paidOtherwise: money.length })) ?? null,
    frozen: compared?.frozen ?? null,
  }
}

function readable(standing: Awaited<ReturnType<typeof standingIn>>, isDone: boolean): string {
  const lines = isDone ? [] : ['There is nothing to do that to as it stands.']
  if (standing.state === 'none') return [...lines, 'Nothing is being measured again.'].join('\n')
  const { state, version: by, inUse, done, of, different, problem, findings, periods } = standing
  return [
    ...lines,
    `${state}, by version ${by}; in use are the figures ${inUse}.`,
    `${done} of ${of} conversations measured again, ${different} with other figures.`,
    ...(problem === null ? [] : [`It stopped: ${problem}`]),
    ...findings.map((one) => `  ${one.is} ${one.kind}: ${one.comes} come, ${one.goes} go`),
    ...(periods ?? []).flatMap(({ name, graded, behaviours, statements, paidOtherwise }) => [
      `${name}: ${statements} statements, ${paidOtherwise} with another sum; ${graded} graded`,
      ...Object.entries(behaviours).map(
        ([behaviour, so]) => `  ${behaviour}: ${so.differ} another grade, ${so.up} higher, ${so.down} lower`,
      ),
    ]),
  ].join('\n')
}
