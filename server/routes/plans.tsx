import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { briefingReadersOf, readBriefing } from '../../db/queries/briefing-readings.ts'
import { findPerson } from '../../db/queries/people.ts'
import { allDrafts, createDraft, type KeptDraft } from '../../db/queries/plan-drafts.ts'
import { type PublishedPlan, publishedPlans } from '../../db/queries/published-plans.ts'
import { signersOf, signPlan } from '../../db/queries/signatures.ts'
import { day, money } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { BriefingPage } from '../../views/plans/briefing-page.tsx'
import { type ListedPlan, PlansPage } from '../../views/plans/list-page.tsx'
import { NewPlanPage } from '../../views/plans/new-page.tsx'
import { PlanPage } from '../../views/plans/plan-page.tsx'
import { briefingHash, isPaidBy } from '../actions/briefings.ts'
import { draftOf } from '../pay/plan-draft.ts'
import { templateNames, templateOf } from '../pay/plan-templates.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { forAll, onlyFor } from '../web/session.ts'
import { employeeOf, listed, repsOf, standsOf, today, verdictsShown } from './plans-shown.ts'

export const plans = new Hono<AppEnv>()

const writers = onlyFor('hr')

plans.get('/', forAll, async (c) => {
  const { reader, viewer } = c.var
  const seesDrafts = ['hr', 'admin', 'auditor'].includes(viewer.role)
  const drafts = seesDrafts ? await allDrafts(reader) : null
  return c.html(
    <PlansPage
      frame={await frameOf(c)}
      plans={(await publishedPlans(reader)).map((one) => listed(one, today(c)))}
      drafts={drafts && (await Promise.all(drafts.map((one) => listedDraft(c, one))))}
      mayWrite={viewer.role === 'hr'}
    />,
  )
})

async function listedDraft(c: Context<AppEnv>, kept: KeptDraft): Promise<ListedPlan> {
  const { reader, viewer } = c.var
  const say = words.plans
  const asker = kept.askedBy && (await findPerson(reader, kept.askedBy))
  return {
    says: say.draftOf(kept.draft.name, kept.version),
    stands: asker ? say.asked(asker.name) : say.changed(day(kept.changedAt, zoneOf(c))),
    href: viewer.role === 'hr' ? paths.planDraft(kept.id) : paths.planDraftPart(kept.id, 'approval'),
  }
}

plans.get('/new', writers, async (c) =>
  c.html(<NewPlanPage frame={await frameOf(c)} name="" template="upside-only" />),
)

const beginning = z.object({
  name: z.string().max(500),
  template: z.enum(templateNames).catch('upside-only'),
})

plans.post('/', writers, async (c) => {
  const { db, reader, viewer, now } = c.var
  const filled = await readForm(c, beginning)
  const { name, template } = filled.ok ? filled.value : { name: '', template: 'upside-only' as const }
  const taken = [
    ...(await publishedPlans(reader)).map(({ plan }) => plan.name),
    ...(await allDrafts(reader)).map(({ draft }) => draft.name.trim()),
  ]
  const wanted = name.trim()
  if (wanted === '' || wanted.length > 100 || taken.includes(wanted)) {
    const error = words.plans.new.nameError
    const frame = await frameOf(c)
    return c.html(<NewPlanPage frame={frame} name={name} template={template} error={error} />, 422)
  }
  const id = await createDraft(db, {
    replaces: null,
    version: 1,
    draft: { ...templateOf(template), name: wanted },
    byId: viewer.id,
    now: now().toISOString(),
  })
  return c.redirect(paths.planDraft(id), 303)
})

plans.get('/:id', forAll, async (c) => planPage(c, await published(c)))

async function published(c: Context<AppEnv>): Promise<PublishedPlan> {
  const found = (await publishedPlans(c.var.reader)).find(({ plan }) => plan.id === c.req.param('id'))
  if (!found) throw new HTTPException(404)
  return found
}

async function planPage(c: Context<AppEnv>, found: PublishedPlan, told: string | null = null) {
  const { reader, viewer } = c.var
  const { plan, hash, madeBy, approvedBy } = found
  const signers = await signersOf(reader, plan.id, hash)
  const family = (await publishedPlans(reader)).filter((one) => one.plan.name === plan.name)
  const isHr = viewer.role === 'hr'
  const page = (
    <PlanPage
      frame={await frameOf(c)}
      plan={plan}
      hash={hash}
      stands={standsOf(found, today(c))}
      madeBy={words.plans.madeBy(madeBy, approvedBy)}
      told={told}
      own={viewer.role === 'rep' ? ownOf(c, found, signers.get(viewer.id)) : null}
      {...(await signaturesShown(c, found, signers))}
      verdicts={['hr', 'manager', 'auditor'].includes(viewer.role) ? await verdictsShown(c, plan) : null}
      versions={family.map((one) => listed(one, today(c)))}
      mayChange={isHr && family[0]?.plan.id === plan.id}
    />
  )
  return c.html(page, told === null ? 200 : 409)
}

function ownOf(c: Context<AppEnv>, { plan }: PublishedPlan, signedAt: string | undefined) {
  const minor = plan.atTargetMinor[employeeOf(c.var.viewer)]
  return {
    amount: minor === undefined ? null : { minor, currency: plan.currency },
    signed: signedAt === undefined ? null : day(signedAt, zoneOf(c)),
  }
}

async function signaturesShown(
  c: Context<AppEnv>,
  found: PublishedPlan,
  signers: ReadonlyMap<string, string>,
) {
  if (!['hr', 'auditor'].includes(c.var.viewer.role)) return { signatures: null, signedSays: '' }
  const { plan } = found
  const say = words.plans.sign
  const readers = await briefingReadersOf(c.var.reader, plan.id, briefingHash(found))
  const paid = (await repsOf(c)).filter(({ employee }) => plan.atTargetMinor[employee] !== undefined)
  const signatures = paid.map(({ id, employee, name }) => {
    const at = signers.get(id)
    const readAt = readers.get(id)
    return {
      name,
      amount: money(plan.atTargetMinor[employee] ?? 0, plan.currency),
      stands: at === undefined ? say.open : say.on(day(at, zoneOf(c))),
      read:
        readAt === undefined
          ? words.plans.briefing.read.open
          : words.plans.briefing.read.on(day(readAt, zoneOf(c))),
    }
  })
  const [signed, read] = [signers, readers].map((those) => paid.filter(({ id }) => those.has(id)).length)
  const signedSays = `${say.of(signed ?? 0, paid.length)} ${words.plans.briefing.read.of(read ?? 0, paid.length)}`
  return { signatures, signedSays }
}

plans.get('/:id/briefing', forAll, async (c) => {
  const found = await published(c)
  return briefingPage(c, found)
})

plans.post('/:id/briefing/readings', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const found = await published(c)
  if (!isPaidBy(found.plan, viewer)) throw new HTTPException(404)
  const { hash } = await formValues(c, z.object({ hash: z.string().max(100).default('') }))
  if (hash !== briefingHash(found)) return briefingPage(c, found, words.plans.briefing.read.changed)
  const reading = { planId: found.plan.id, personId: viewer.id, hash, now: now().toISOString() }
  await readBriefing(db, reading)
  return c.redirect(`${paths.planBriefing(found.plan.id)}#read`, 303)
})

async function briefingPage(c: Context<AppEnv>, found: PublishedPlan, told: string | null = null) {
  const { reader, viewer } = c.var
  const briefing = briefingHash(found)
  const readAt = (await briefingReadersOf(reader, found.plan.id, briefing)).get(viewer.id)
  const page = (
    <BriefingPage
      frame={await frameOf(c)}
      plan={found.plan}
      hash={found.hash}
      told={told}
      own={
        viewer.role === 'rep' && isPaidBy(found.plan, viewer)
          ? { hash: briefing, readOn: readAt === undefined ? null : day(readAt, zoneOf(c)) }
          : null
      }
    />
  )
  return c.html(page, told === null ? 200 : 409)
}

plans.post('/:id/signature', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const found = await published(c)
  if (found.plan.atTargetMinor[employeeOf(viewer)] === undefined) throw new HTTPException(404)
  const { hash } = await formValues(c, z.object({ hash: z.string().max(100).default('') }))
  if (hash !== found.hash) return planPage(c, found, words.plans.sign.changed)
  await signPlan(db, { planId: found.plan.id, personId: viewer.id, hash, now: now().toISOString() })
  return c.redirect(`${paths.plan(found.plan.id)}#sign`, 303)
})

plans.post('/:id/drafts', writers, async (c) => {
  const { db, reader, viewer, now } = c.var
  const { plan } = await published(c)
  const version = plan.version + 1
  const begun = (await allDrafts(reader)).find((one) => one.replaces === plan.id)
  if (begun) return c.redirect(paths.planDraft(begun.id), 303)
  const newest = (await publishedPlans(reader)).find((one) => one.plan.name === plan.name)
  if (newest?.plan.id !== plan.id) throw new HTTPException(409, { message: words.plans.locked })
  const id = await createDraft(db, {
    replaces: plan.id,
    version,
    draft: { ...draftOf(plan, 'ten'), from: '', to: '', name: plan.name },
    byId: viewer.id,
    now: now().toISOString(),
  })
  return c.redirect(paths.planDraft(id), 303)
})
