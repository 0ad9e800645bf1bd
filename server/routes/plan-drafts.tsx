import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { heldIn } from '../../db/queries/fairness-reports.ts'
import {
  askForApproval,
  dropDraft,
  findDraft,
  type KeptDraft,
  publishDraft,
  saveDraft,
} from '../../db/queries/plan-drafts.ts'
import { askTrial, findTrial } from '../../db/queries/plan-trials.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { PlanApprovalPage } from '../../views/plans/approval-page.tsx'
import { BriefingPage } from '../../views/plans/briefing-page.tsx'
import { PlanCheck } from '../../views/plans/check.tsx'
import { PlanDraftPage } from '../../views/plans/draft-page.tsx'
import { askForSignatures } from '../actions/close/signatures.ts'
import { knownAround } from '../actions/plan-known.ts'
import { type PlanDraft, readDraft } from '../pay/plan-draft.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues, wholeNumber } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { again, waysOf } from '../web/fresh-password.ts'
import { mustBeMeant } from '../web/meant.ts'
import { onlyFor } from '../web/session.ts'
import { notFresh } from './period-page.tsx'
import { draftIn, fieldsOf } from './plan-form.ts'
import { amountsOf, employeeOf, repsOf, today } from './plans-shown.ts'

export const planDrafts = new Hono<AppEnv>()

const writers = onlyFor('hr')
const approvers = onlyFor('hr', 'admin', 'auditor')

planDrafts.get('/:id', writers, async (c) => draftPage(c, await kept(c)))

async function kept(c: Context<AppEnv>): Promise<KeptDraft> {
  const found = await findDraft(c.var.db, c.req.param('id') ?? '')
  if (!found) throw new HTTPException(404)
  return found
}

async function read(c: Context<AppEnv>, one: KeptDraft, draft: PlanDraft = one.draft, id: string = one.id) {
  return readDraft(draft, { id, version: one.version }, await knownAround(c.var.reader, one, today(c)))
}

interface Shown {
  readonly draft?: PlanDraft
  readonly told?: string
  readonly isStrict?: boolean
  readonly theirs?: PlanDraft
  readonly status?: 200 | 409 | 422
}

async function draftPage(c: Context<AppEnv>, one: KeptDraft, shown: Shown = {}) {
  const { draft = one.draft, isStrict = false, theirs, status = 200 } = shown
  const { plan, problems } = await read(c, one, draft)
  const trial = await findTrial(c.var.db, one.id)
  const page = (
    <PlanDraftPage
      frame={await frameOf(c)}
      id={one.id}
      version={one.version}
      revision={one.revision}
      draft={draft}
      plan={plan}
      problems={problems}
      held={await heldIn(c.var.reader, plan.name)}
      around={{ problems: isStrict ? problems : [], theirs: theirs ? fieldsOf(theirs) : null }}
      told={shown.told ?? null}
      isAsked={one.askedAt !== null}
      reps={await repsOf(c)}
      trial={{
        draftId: one.id,
        currency: plan.currency,
        periods: trial?.periods,
        isOld: trial !== undefined && trial.revision !== one.revision,
      }}
    />
  )
  return c.html(page, status)
}

async function typed(c: Context<AppEnv>, one: KeptDraft) {
  const form = await formData(c)
  const employees = (await repsOf(c)).map(({ employee }) => employee)
  const draft = draftIn(form, one.draft, employees)
  return { form, draft: one.version > 1 ? { ...draft, name: one.draft.name } : draft }
}

planDrafts.post('/:id', writers, async (c) => {
  const { db, viewer, now } = c.var
  const one = await kept(c)
  const { form, draft } = await typed(c, one)
  const act = String(form.get('do') ?? 'save')
  if (act === 'again') return draftPage(c, one, { draft, isStrict: true })
  const revision = Number(/^\d{1,9}$/.exec(String(form.get('revision') ?? ''))?.[0] ?? 0)
  const at = now().toISOString()
  if (!(await saveDraft(db, { ...one, revision }, { draft, byId: viewer.id, now: at })))
    return draftPage(c, await kept(c), {
      draft,
      told: words.plans.stale,
      theirs: (await kept(c)).draft,
      status: 409,
    })
  if (act !== 'propose') return c.redirect(`${paths.planDraft(one.id)}${act === 'save' ? '' : '#parts'}`, 303)
  const saved = await kept(c)
  const { problems } = await read(c, saved)
  if (problems.length > 0) return draftPage(c, saved, { isStrict: true, status: 422 })
  await askForApproval(db, saved, { byId: viewer.id, now: at })
  return c.redirect(paths.planDraft(one.id), 303)
})

planDrafts.post('/:id/check', writers, async (c) => {
  const one = await kept(c)
  const { draft } = await typed(c, one)
  const { plan, problems } = await read(c, one, draft)
  return c.html(<PlanCheck plan={plan} problems={problems} held={await heldIn(c.var.reader, plan.name)} />)
})

planDrafts.post('/:id/trial', writers, async (c) => {
  const { db, now, planTrials } = c.var
  const { id, revision } = await kept(c)
  await askTrial(db, { draftId: id, revision, now: now().toISOString() })
  planTrials.wake()
  return c.redirect(`${paths.planDraft(id)}#trial`, 303)
})

planDrafts.post('/:id/removal', writers, async (c) => {
  const { id } = await kept(c)
  await mustBeMeant(c)
  await dropDraft(c.var.db, id)
  return c.redirect(paths.plans, 303)
})

planDrafts.get('/:id/briefing', approvers, async (c) => {
  const { plan } = await read(c, await kept(c))
  return c.html(<BriefingPage frame={await frameOf(c)} plan={plan} hash={null} />)
})

planDrafts.get('/:id/approval', approvers, async (c) => approvalPage(c, await kept(c)))

async function approvalPage(
  c: Context<AppEnv>,
  one: KeptDraft,
  {
    told = null,
    passwordError,
    status = 200,
  }: { told?: string | null; passwordError?: string; status?: 200 | 409 | 422 | 429 } = {},
) {
  const { plan, problems } = await read(c, one)
  const page = (
    <PlanApprovalPage
      frame={await frameOf(c)}
      id={one.id}
      revision={one.revision}
      plan={plan}
      problems={problems}
      held={await heldIn(c.var.reader, plan.name)}
      amounts={amountsOf(plan, await repsOf(c))}
      cannot={cannotOf(c, one, Object.keys(plan.atTargetMinor), problems.length)}
      told={told}
      ways={await waysOf(c)}
      passwordError={passwordError}
    />
  )
  return c.html(page, status)
}

/** Whoever wrote a plan does not publish it, nor does anybody it pays. */
function cannotOf(c: Context<AppEnv>, one: KeptDraft, paid: readonly string[], problems: number) {
  const say = words.plans.approval
  const { viewer } = c.var
  if (viewer.role === 'auditor') return words.errors.auditor
  if (one.authors.includes(viewer.id)) return say.own
  if (paid.includes(employeeOf(viewer))) return say.paid
  if (one.askedAt === null) return say.notAsked
  return problems > 0 ? words.plans.check.count(problems) : null
}

const approving = z.object({ revision: wholeNumber, password: z.string().max(1000).default('') })

planDrafts.post('/:id/approval', approvers, again, async (c) => {
  const { db, viewer, now } = c.var
  const one = await kept(c)
  const { revision, password } = await formValues(c, approving)
  const { plan, problems } = await read(c, one, one.draft, newId())
  const cannot = cannotOf(c, one, Object.keys(plan.atTargetMinor), problems.length)
  if (cannot !== null) return approvalPage(c, one, { told: cannot, status: 409 })
  const refused = await notFresh(c, password)
  if (refused) return approvalPage(c, one, { passwordError: refused.says, status: refused.status })
  const published = await publishDraft(
    db,
    { ...one, revision },
    { plan, byId: viewer.id, now: now().toISOString(), replacedUntil: dayBefore(plan.effectiveFrom) },
  )
  if (!published) return approvalPage(c, await kept(c), { told: words.plans.approval.moved, status: 409 })
  await askForSignatures(db, plan.id, now().toISOString())
  return c.redirect(paths.plan(plan.id), 303)
})

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
