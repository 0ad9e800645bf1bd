import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { consentRule, saveConsentRule } from '../../db/queries/consent-rule.ts'
import { noteByRule } from '../../db/queries/consents.ts'
import { customerTold, exportsOf, saveExport } from '../../db/queries/customer-exports.ts'
import { allErasures } from '../../db/queries/erasures.ts'
import { allHolds, endHold, heldKinds, setHold } from '../../db/queries/holds.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { openAmong } from '../../db/queries/needed.ts'
import { allPeople, findPerson } from '../../db/queries/people.ts'
import { redactsOnImport, saveRedacting } from '../../db/queries/redacting.ts'
import { clocksOf, saveClocks } from '../../db/queries/retention.ts'
import { installation } from '../../db/queries/settings.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { PrivacyPage, type Subject } from '../../views/privacy/page.tsx'
import { SubjectPage } from '../../views/privacy/subject-page.tsx'
import { policyNow } from '../actions/policy-now.ts'
import { erase } from '../actions/privacy/erase.ts'
import { inTheWay } from '../actions/privacy/in-the-way.ts'
import { foreseenRemoval } from '../actions/privacy/retention.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { again, freshPassword, waysOf } from '../web/fresh-password.ts'
import { fileHeaders } from '../web/safe-file.ts'
import { onlyFor } from '../web/session.ts'
import { isFoundBy } from './customers-wanted.ts'

/** What is kept and for how long, what is held, and who is erased: for HR and the admin. */
export const privacy = new Hono<AppEnv>()

privacy.use(onlyFor('hr', 'admin'))

const MOST_FOUND = 50
const asked = z.object({ q: z.string().trim().max(200).optional() })
const kinds = z.enum(['customer', 'person'])

privacy.get('/', async (c) => privacyPage(c, readQuery(c, asked).q ?? ''))

const months = z
  .string()
  .regex(/^(?:[1-9]\d?|1\d\d|2[0-3]\d|240)$/, { error: () => words.privacy.clocks.bad })
  .transform(Number)
const clocksForm = z.object({
  ...{ recordings: months, reviews: months, transcripts: months },
  isOn: z.literal('yes').optional(),
})

privacy.post('/clocks', async (c) => {
  const filled = await readForm(c, clocksForm)
  if (!filled.ok) return privacyPage(c, '', filled)
  const { isOn, ...kept } = filled.value
  await saveClocks(c.var.db, { isOn: isOn === 'yes', months: kept })
  c.var.clocks.wake()
  return c.redirect(paths.privacy, 303)
})

privacy.post('/redaction', async (c) => {
  const { redacts } = await formValues(c, z.object({ redacts: z.literal('yes').optional() }))
  await saveRedacting(c.var.db, redacts === 'yes')
  return c.redirect(`${paths.privacy}#redaction`, 303)
})

const ruleForm = z.object({
  agreed: z.string().trim().min(1).max(500),
  here: z.literal('yes').optional(),
})

privacy.post('/consent-rule', async (c) => {
  const { db, viewer, now, grades } = c.var
  const filled = await readForm(c, ruleForm)
  if (!filled.ok) return privacyPage(c, '', filled)
  const rule = { reason: filled.value.agreed, byId: viewer.id, at: now().toISOString() }
  await db.transaction().execute(async (trx) => {
    await saveConsentRule(trx, rule)
    if (filled.value.here) await noteByRule(trx, { ...rule, now: rule.at })
  })
  grades.wake()
  return c.redirect(`${paths.privacy}#consent-rule`, 303)
})

privacy.post('/consent-rule/ending', async (c) => {
  await saveConsentRule(c.var.db, null)
  return c.redirect(`${paths.privacy}#consent-rule`, 303)
})

const holdForm = z.object({
  kind: z.enum(heldKinds),
  subject: z.string().trim().min(1).max(500),
  reason: z.string().trim().min(1).max(1000),
})

privacy.post('/holds', async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, holdForm)
  if (!filled.ok) return privacyPage(c, '', filled)
  const { kind, reason } = filled.value
  const subject = kind === 'conversation' ? lastPart(filled.value.subject) : filled.value.subject
  if (kind !== 'conversation') await subjectOf(c, kind, subject)
  else if ((await openAmong(db, [subject])).length === 0)
    return privacyPage(c, '', { errors: { subject: words.privacy.holds.unknown }, typed: filled.value })
  await db
    .transaction()
    .execute((trx) => setHold(trx, { kind, subject, reason }, { byId: viewer.id, now: now().toISOString() }))
  return c.redirect(kind === 'conversation' ? `${paths.privacy}#holds` : paths.privacyOf(kind, subject), 303)
})

privacy.post('/holds/:id/ending', async (c) => {
  const { db, viewer, now } = c.var
  const ended = await db
    .transaction()
    .execute((trx) => endHold(trx, c.req.param('id'), { byId: viewer.id, now: now().toISOString() }))
  if (!ended) throw new HTTPException(404)
  return c.redirect(`${paths.privacy}#holds`, 303)
})

privacy.get('/:kind/:id', async (c) => subjectPage(c, await wantedSubject(c), {}, 200))

privacy.post('/customer/:id/file', again, async (c) => {
  const { reader, db, viewer, now } = c.var
  const subject = await subjectOf(c, 'customer', c.req.param('id'))
  const { password } = await formValues(c, z.object({ password: z.string().max(200) }))
  const problem = await passwordProblem(c, password)
  if (problem) return subjectPage(c, subject, { errors: { file: problem.says } }, problem.status)
  const at = now().toISOString()
  const told = { note: words.privacy.file.note, madeAt: at, ...(await customerTold(reader, subject.id)) }
  const text = `${JSON.stringify(told, null, 2)}\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  await saveExport(db, { customerId: subject.id, byId: viewer.id, sha256, now: at })
  return c.body(text, 200, fileHeaders(`${subject.name}.json`, 'application/json; charset=utf-8'))
})

const eraseForm = z.object({
  name: z.string().max(500),
  password: z.string().max(200),
  anyway: z.literal('yes').optional(),
})

privacy.post('/:kind/:id/erasure', again, async (c) => {
  const { db, viewer, config, now, grades, clocks } = c.var
  const subject = await wantedSubject(c)
  const { name, password, anyway } = await formValues(c, eraseForm)
  const say = words.privacy.erasing
  if (name.trim() !== subject.name.trim())
    return subjectPage(c, subject, { errors: { name: say.wrongName } }, 422)
  const problem = await passwordProblem(c, password)
  if (problem) return subjectPage(c, subject, { errors: { password: problem.says } }, problem.status)
  const { timeZone } = await installation(db)
  const way = await erase(db, config.dataDir, {
    ...{ kind: subject.kind, subject: subject.id, isAnyway: anyway === 'yes', timeZone },
    ...{ nameless: words.privacy.nameless, byId: viewer.id, now: now().toISOString() },
  })
  if (way) return subjectPage(c, subject, { problem: say.inTheWay }, 409)
  grades.wake()
  clocks.wake()
  return c.redirect(`${paths.privacy}#erased`, 303)
})

async function passwordProblem(c: Context<AppEnv>, password: string) {
  const freshness = await freshPassword(c, password)
  if (freshness === 'fresh') return null
  const says = words.periods.password[freshness === 'too-many' ? 'tooMany' : freshness]
  return { says, status: freshness === 'too-many' ? (429 as const) : (422 as const) }
}

function lastPart(address: string): string {
  return (
    address
      .replace(/[?#].*$/u, '')
      .split('/')
      .at(-1) ?? ''
  )
}

function wantedSubject(c: Context<AppEnv>) {
  const kind = kinds.safeParse(c.req.param('kind'))
  if (!kind.success) throw new HTTPException(404)
  return subjectOf(c, kind.data, c.req.param('id') ?? '')
}

async function subjectOf(c: Context<AppEnv>, kind: Subject['kind'], id: string) {
  const all = kind === 'customer' ? await customersKnown(c) : await repsKnown(c)
  const one = all.find((subject) => subject.id === id)
  if (!one) throw new HTTPException(404)
  return one
}

async function customersKnown(c: Context<AppEnv>, q = ''): Promise<readonly Subject[]> {
  const known = await knownCustomersFor(c.var.reader, c.var.viewer)
  return known
    .filter((one) => isFoundBy(one, q))
    .map(({ id, name, account, emails }) => ({
      ...{ kind: 'customer', id, name },
      beside: [account ?? '', ...emails].filter((one) => one !== '').join(', '),
    }))
}

/** Reps who were erased have no name left to be found by. */
async function repsKnown(c: Context<AppEnv>, q = ''): Promise<readonly Subject[]> {
  const wanted = q.toLowerCase()
  const erased = new Set((await allErasures(c.var.reader)).map(({ subject }) => subject))
  return (await allPeople(c.var.reader))
    .filter(({ id, role }) => role === 'rep' && !erased.has(id))
    .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
    .map(({ id, name, email }) => ({ kind: 'person', id, name, beside: email }))
}

interface Refused {
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Readonly<Record<string, string>>
  readonly problem?: string
}

async function privacyPage(c: Context<AppEnv>, q: string, { errors = {}, typed = {} }: Refused = {}) {
  const { reader, now } = c.var
  const policy = await policyNow(reader)
  const rule = await consentRule(reader)
  const found = q === '' ? [] : [...(await customersKnown(c, q)), ...(await repsKnown(c, q))]
  return c.html(
    <PrivacyPage
      frame={await frameOf(c)}
      clocks={await clocksOf(reader)}
      typed={typed}
      errors={errors}
      due={await foreseenRemoval(reader, now())}
      packs={policy?.keep ?? null}
      rule={rule && { ...rule, by: (await findPerson(reader, rule.byId))?.name ?? '' }}
      everybodyConsents={policy?.everybodyConsents ?? false}
      holds={await allHolds(reader)}
      redacts={await redactsOnImport(reader)}
      asked={q}
      found={found.slice(0, MOST_FOUND)}
      erasures={await allErasures(reader)}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

async function subjectPage(
  c: Context<AppEnv>,
  subject: Subject,
  { errors = {}, problem }: Refused,
  status: 200 | 409 | 422 | 429,
) {
  const { reader } = c.var
  const { timeZone } = await installation(reader)
  const holds = await allHolds(reader)
  return c.html(
    <SubjectPage
      frame={await frameOf(c)}
      ways={await waysOf(c)}
      subject={subject}
      way={await inTheWay(reader, { kind: subject.kind, subject: subject.id, timeZone })}
      holds={holds.filter((hold) => hold.kind === subject.kind && hold.subject === subject.id)}
      taken={subject.kind === 'customer' ? await exportsOf(reader, subject.id) : []}
      problem={problem ?? null}
      errors={errors}
    />,
    status,
  )
}
