import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  allScorecards,
  dropDraftVersion,
  findScorecard,
  type KeptScorecard,
  openDraft,
  publishScorecard,
  saveDraftQuestions,
  saveScorecard,
} from '../../db/queries/scorecards.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { nameAsRead } from '../../views/scorecards/as-read.ts'
import { DraftPage } from '../../views/scorecards/draft-page.tsx'
import { ScorecardsPage } from '../../views/scorecards/list-page.tsx'
import { ScorecardPage } from '../../views/scorecards/page.tsx'
import { Remarks } from '../../views/scorecards/remarks.tsx'
import { behaviourNames } from '../grading/behaviours.ts'
import { defaultQuestions } from '../grading/default-questions.ts'
import { remarksOn } from '../grading/question-linter.ts'
import { isFull, problemsOf, type Question } from '../grading/questions.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { mustBeMeant } from '../web/meant.ts'
import { forAll, onlyFor } from '../web/session.ts'
import { newQuestion, questionsIn } from './scorecard-form.ts'

export const scorecards = new Hono<AppEnv>()

const say = words.scorecards
const writers = onlyFor('manager', 'hr')

scorecards.get('/', forAll, (c) => listPage(c))

async function listPage(c: Context<AppEnv>, nameError?: string) {
  const mayWrite = isWriter(c)
  const all = (await allScorecards(c.var.db)).filter((one) => mayWrite || one.publishedAt !== null)
  const page = (
    <ScorecardsPage
      frame={await frameOf(c)}
      scorecards={all.map((one) => ({
        id: one.id,
        name: one.name,
        version: one.version,
        questions: one.questions.length,
        stands: standsOf(c, one),
        isDraft: one.publishedAt === null,
      }))}
      mayWrite={mayWrite}
      {...(nameError ? { nameError } : {})}
    />
  )
  return c.html(page, nameError ? 422 : 200)
}

function isWriter(c: Context<AppEnv>): boolean {
  return ['manager', 'hr'].includes(c.var.viewer.role)
}

function standsOf(c: Context<AppEnv>, { publishedAt, publishedBy, madeBy }: KeptScorecard): string {
  return publishedAt === null ? say.draft(madeBy) : say.published(day(publishedAt, zoneOf(c)), publishedBy)
}

scorecards.post('/', writers, async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, z.object({ name: z.string().trim().min(1).max(100) }))
  if (!filled.ok) return listPage(c, say.nameError)
  const draft = { name: filled.value.name, questions: defaultQuestions, byId: viewer.id }
  const made = await saveScorecard(db, { ...draft, now: now().toISOString() })
  return c.redirect(paths.scorecard(made.id, made.version), 303)
})

scorecards.post('/remarks', writers, async (c) => {
  const form = await formData(c)
  const at = [...form.keys()].map((name) => /^q(\d{1,2})\./.exec(name)?.[1]).find((one) => one !== undefined)
  const text = form.get(`q${at}.text`)
  const means = [1, 2, 3, 4].map((mark) => String(form.get(`q${at}.m${mark}`) ?? ''))
  const remarks = remarksOn({ text: String(text ?? ''), means: means as unknown as Question['means'] })
  return c.html(<Remarks id={`remarks-${at ?? 0}`} remarks={remarks} />)
})

scorecards.post('/:id/drafts', writers, async (c) => {
  const { db, viewer, now } = c.var
  const draft = await openDraft(db, {
    id: c.req.param('id'),
    byId: viewer.id,
    now: now().toISOString(),
  })
  if (!draft) throw new HTTPException(404)
  return c.redirect(paths.scorecard(draft.id, draft.version), 303)
})

scorecards.get('/:id/versions/:version', forAll, async (c) => {
  const found = await versionIn(c)
  if (found.publishedAt === null) return draftPage(c, found)
  const versions = (await allScorecards(c.var.db)).filter(
    (one) => one.id === found.id && (isWriter(c) || one.publishedAt !== null),
  )
  return c.html(
    <ScorecardPage
      frame={await frameOf(c)}
      id={found.id}
      name={nameAsRead(found)}
      version={found.version}
      stands={standsOf(c, found)}
      questions={found.questions}
      others={versions.map((one) => ({ version: one.version, stands: standsOf(c, one) }))}
      mayWrite={isWriter(c)}
    />,
  )
})

async function versionIn(c: Context<AppEnv>): Promise<KeptScorecard> {
  const version = Number(/^\d{1,6}$/.exec(c.req.param('version') ?? '')?.[0] ?? 0)
  const found = await findScorecard(c.var.db, c.req.param('id') ?? '', version)
  if (!found || (found.publishedAt === null && !isWriter(c))) throw new HTTPException(404)
  return found
}

interface Shown {
  readonly questions?: readonly Question[]
  readonly showProblems?: boolean
  readonly told?: string
  readonly theirs?: readonly Question[]
  readonly status?: 200 | 409 | 422
}

async function draftPage(c: Context<AppEnv>, draft: KeptScorecard, shown: Shown = {}) {
  const { questions = draft.questions, showProblems = false, status = 200 } = shown
  const page = (
    <DraftPage
      frame={await frameOf(c)}
      id={draft.id}
      name={draft.name}
      version={draft.version}
      revision={draft.revision}
      questions={questions}
      problems={showProblems ? problemsOf(questions) : []}
      isFull={isFull(questions)}
      told={shown.told ?? null}
      theirs={shown.theirs ?? null}
    />
  )
  return c.html(page, status)
}

scorecards.post('/:id/versions/:version', writers, async (c) => {
  const { db, viewer, now } = c.var
  const draft = await versionIn(c)
  if (draft.publishedAt !== null) throw new HTTPException(409, { message: say.locked })
  const form = await formData(c)
  const act = String(form.get('do') ?? 'save')
  const typed = questionsIn(form)
  const questions = changedBy(act, typed, form)
  const revision = Number(/^\d{1,9}$/.exec(String(form.get('revision') ?? ''))?.[0] ?? 0)
  const saved = await saveDraftQuestions(db, { id: draft.id, version: draft.version, revision, questions })
  if (!saved) return draftPage(c, draft, { questions, told: say.stale, theirs: draft.questions, status: 409 })
  if (act !== 'publish')
    return c.redirect(`${paths.scorecard(draft.id, draft.version)}${anchorOf(act, questions)}`, 303)
  const newer = { ...draft, questions, revision: revision + 1 }
  if (questions.length === 0) return draftPage(c, newer, { told: say.none, status: 422 })
  if (problemsOf(questions).length > 0) return draftPage(c, newer, { showProblems: true, status: 422 })
  await publishScorecard(db, { ...newer, byId: viewer.id, now: now().toISOString() })
  return c.redirect(paths.scorecard(draft.id, draft.version), 303)
})

function changedBy(act: string, questions: readonly Question[], form: FormData): readonly Question[] {
  if (act.startsWith('remove:')) return questions.filter((one) => `remove:${one.id}` !== act)
  const behaviour = behaviourNames.find((one) => one === form.get('adding'))
  if (act !== 'add' || !behaviour || isFull(questions)) return questions
  return [...questions, newQuestion(behaviour)]
}

function anchorOf(act: string, questions: readonly Question[]): string {
  const last = questions.at(-1)
  return act === 'add' && last ? `#q-${last.id}` : ''
}

scorecards.post('/:id/versions/:version/removal', writers, async (c) => {
  const draft = await versionIn(c)
  await mustBeMeant(c)
  if (!(await dropDraftVersion(c.var.db, draft.id, draft.version)))
    throw new HTTPException(409, { message: say.locked })
  return c.redirect(paths.scorecards, 303)
})
