import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { deleteFacts, factsAbout, saveOwnFacts } from '../../db/queries/group-facts.ts'
import { GroupImportsPage } from '../../views/group-facts/imports-page.tsx'
import { GroupFactsPage } from '../../views/group-facts/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { type Brought, bringGroups, type GroupProblem } from '../actions/fairness/bring-groups.ts'
import { answerIn, answersTo, type FactName, factNames } from '../pay/fairness/facts.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { forAll, onlyFor } from '../web/session.ts'
import { fileIn } from '../web/table-form.ts'

/** What people say of the groups they belong to. No page shows anybody's but their own. */
export const groupFacts = new Hono<AppEnv>()

groupFacts.get('/', forAll, (c) => ownPage(c, {}, {}))

const form = z.object(
  Object.fromEntries(factNames.map((fact) => [fact, z.string().max(100).default('')])) as Record<
    FactName,
    z.ZodDefault<z.ZodString>
  >,
)

groupFacts.post('/', forAll, async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, form)
  if (!filled.ok) return ownPage(c, filled.typed, filled.errors, 422)
  const answers: Partial<Record<FactName, string | null>> = {}
  const errors: Partial<Record<FactName, string>> = {}
  for (const fact of factNames) {
    const written = filled.value[fact].trim()
    answers[fact] = written === '' ? null : answerIn(fact, written)
    if (written !== '' && answers[fact] === null) errors[fact] = wrong(fact)
  }
  if (Object.keys(errors).length > 0) return ownPage(c, filled.value, errors, 422)
  await saveOwnFacts(db, viewer.id, await changedBy(c, answers), now().toISOString())
  return c.redirect(paths.groupFacts, 303)
})

function wrong(fact: FactName): string {
  const say = words.groupFacts
  return answersTo[fact] === null ? say.countryError : say.answerError
}

/** What HR brought in and somebody leaves as it is stays HR's, with its reason. */
async function changedBy(c: Context<AppEnv>, answers: Partial<Record<FactName, string | null>>) {
  const kept = new Map((await factsAbout(c.var.db, c.var.viewer.id)).map((one) => [one.fact, one.value]))
  return Object.fromEntries(
    factNames.flatMap((fact) =>
      answers[fact] === (kept.get(fact) ?? null) ? [] : [[fact, answers[fact] ?? null]],
    ),
  )
}

groupFacts.post('/removal', forAll, async (c) => {
  await deleteFacts(c.var.db, c.var.viewer.id)
  return c.redirect(paths.groupFacts, 303)
})

async function ownPage(
  c: Context<AppEnv>,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
  status: 200 | 422 = 200,
) {
  const { reader, viewer } = c.var
  return c.html(
    <GroupFactsPage
      frame={await frameOf(c)}
      kept={await factsAbout(reader, viewer.id)}
      typed={typed}
      errors={errors}
      mayBring={viewer.role === 'hr'}
    />,
    status,
  )
}

const onlyHr = onlyFor('hr')

groupFacts.get('/imports', onlyHr, (c) => importsPage(c, {}))

groupFacts.post('/imports', onlyHr, async (c) => {
  const { db, viewer, now } = c.var
  const written = (await formData(c)).get('why')
  const why = typeof written === 'string' ? written.trim().slice(0, 500) : ''
  if (why === '') return importsPage(c, { whyError: words.groupFacts.bring.whyError }, 422)
  const bytes = await fileIn(c)
  if (!bytes) return importsPage(c, { why, problems: [words.tables.noFile] }, 422)
  const brought = await bringGroups(db, bytes, { byId: viewer.id, why, now: now().toISOString() })
  const problems = problemsOf(brought)
  if (problems.length > 0) return importsPage(c, { why, problems }, 422)
  const done = 'kept' in brought ? words.groupFacts.bring.done(brought.kept, brought.theirOwn) : null
  return importsPage(c, { done })
})

function problemsOf(brought: Brought): readonly string[] {
  if ('refused' in brought) return [words.tables.unreadable(brought.refused.message, brought.refused.line)]
  return 'problems' in brought ? brought.problems.map(problemSays) : []
}

function problemSays({ line, is, value, column }: GroupProblem): string {
  const say = words.groupFacts.bring
  if (is === 'torn') return say.line(line, value)
  return say.line(line, is === 'answer' ? say.answer(value, column ?? '') : say[is](value))
}

interface Shown {
  readonly why: string
  readonly whyError: string | null
  readonly problems: readonly string[]
  readonly done: string | null
}

async function importsPage(c: Context<AppEnv>, shown: Partial<Shown>, status: 200 | 422 = 200) {
  const blank: Shown = { why: '', whyError: null, problems: [], done: null }
  return c.html(<GroupImportsPage frame={await frameOf(c)} {...blank} {...shown} />, status)
}
