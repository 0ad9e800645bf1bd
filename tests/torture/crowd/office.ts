import type { Kysely } from 'kysely'
import { saveOwnTimeDays } from '../../../db/queries/own-time.ts'
import { findViewer, type Viewer } from '../../../db/queries/people.ts'
import { createPeriod } from '../../../db/queries/periods.ts'
import { savePlan } from '../../../db/queries/plans.ts'
import { saveInstallation } from '../../../db/queries/settings.ts'
import { createToken } from '../../../db/queries/tokens.ts'
import type { Database } from '../../../db/schema.ts'
import { addPerson } from '../../../server/actions/add-person.ts'
import { gradePeriod } from '../../../server/actions/grade-period.ts'
import { importFiles } from '../../../server/actions/import-files.ts'
import { readConfig } from '../../../server/config.ts'
import { defaultRule } from '../../../server/pay/plan.ts'
import { signInToken } from '../../../server/web/auth.ts'
import { openServices } from '../../../server/web/services.ts'
import { callFile } from './call-file.ts'

/** Somebody of the two hundred: with what signs them in, and a token for their telephone. */
export interface Worker {
  readonly role: 'rep' | 'manager' | 'hr'
  readonly name: string
  readonly signIn: string
  readonly token: string
}

export interface Office {
  readonly workers: readonly Worker[]
  readonly conversations: number
}

const REPS_OF_A_MANAGER = 9
const HR = 4
const CALLS_BEFORE = 6
const DAY_MS = 24 * 60 * 60 * 1000

/** An organisation of so many, each rep with some calls of the last weeks, in the middle of a period they are graded for. */
export async function moveIn(settings: Readonly<Record<string, string>>, people: number): Promise<Office> {
  const services = await openServices(readConfig(settings), { asCommand: true })
  const { db, auth, now } = services
  await saveInstallation(db, { organisation: 'Larkfield', demo: false, timeZone: 'Europe/London' })
  await saveOwnTimeDays(db, 0)
  const workers: Worker[] = []
  const reps: Viewer[] = []
  for (let nth = 0; nth < people; nth += 1) {
    const role = roleOf(nth)
    const name = `${role === 'rep' ? 'Rep' : role === 'manager' ? 'Manager' : 'Helper'} Number${nth}`
    const email = `number${nth}@larkfield.example`
    const team = role === 'hr' ? null : `Team ${Math.floor((nth - HR) / (REPS_OF_A_MANAGER + 1))}`
    const id = (await addPerson(services, { email, name, role, team })) ?? ''
    const token = await createToken(db, {
      personId: id,
      name: 'telephone',
      scopes: ['read', 'import'],
      now: now().toISOString(),
    })
    workers.push({ role, name, token, signIn: await signInToken(auth, email) })
    const viewer = await findViewer(db, id)
    if (role === 'rep' && viewer) reps.push(viewer)
  }
  await bringCalls(db, reps, now())
  await beginPeriod(db, reps, now())
  await services.close()
  return { workers, conversations: reps.length * CALLS_BEFORE }
}

function roleOf(nth: number): Worker['role'] {
  if (nth < HR) return 'hr'
  return (nth - HR) % (REPS_OF_A_MANAGER + 1) === 0 ? 'manager' : 'rep'
}

async function bringCalls(db: Kysely<Database>, reps: readonly Viewer[], now: Date): Promise<void> {
  for (const rep of reps)
    for (let nth = 0; nth < CALLS_BEFORE; nth += 1) {
      const startedAt = new Date(now.getTime() - (nth + 1) * DAY_MS).toISOString()
      const bytes = callFile({ id: `before-${rep.id}-${nth}`, rep: rep.name, customer: nth, startedAt })
      const file = { name: `before-${nth}.json`, bytes }
      const about = { viewer: rep, repId: rep.id, zone: null, consentKnown: true, now: now.toISOString() }
      const answer = await importFiles(db, { files: [file], ...about })
      if (!('files' in answer)) throw new Error(JSON.stringify(answer))
    }
}

async function beginPeriod(db: Kysely<Database>, reps: readonly Viewer[], now: Date): Promise<void> {
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
  const plan = {
    id: 'crowd',
    name: 'Heard and paid',
    version: 1,
    currency: 'EUR',
    effectiveFrom: day(-40),
    effectiveTo: null,
    components: [
      { behaviour: 'follow-up', share: 0.5, rule: defaultRule },
      { behaviour: 'listening', share: 0.4, rule: defaultRule },
      { behaviour: null, share: 0.1, rule: null },
    ],
    atTargetMinor: Object.fromEntries(reps.map(({ id }) => [id, 195_000])),
    manyBehavioursBecause: null,
    baselines: { 'follow-up': { mean: 0.78, within: null }, listening: { mean: 0.55, within: 0.04 } },
    error: 0.1,
    stages: [null, 0.05],
    paysFactsAtOnce: true,
  } as const
  const at = now.toISOString()
  await savePlan(db, plan, { state: 'active', madeBy: reps[0]?.id ?? '', now: at })
  const period = await createPeriod(db, { planId: plan.id, name: 'Now', from: day(-30), to: day(60) })
  await gradePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now: at })
}
