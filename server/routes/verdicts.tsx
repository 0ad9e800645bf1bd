import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { conversationOfFinding } from '../../db/queries/findings.ts'
import { Answered, turnOf } from '../../views/conversations/answered.tsx'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { turnsSaid } from '../../views/conversations/said.ts'
import type { OpenForm } from '../../views/conversations/say-form.tsx'
import { words } from '../../views/messages/words.ts'
import { anchor, paths } from '../../views/paths.ts'
import { locateWords } from '../actions/locate-words.ts'
import { addFinding, type SaidAnswer, sayOfFinding } from '../actions/say-of-finding.ts'
import type { FindingKind } from '../conversation/settled.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { changed, isHtmx } from '../web/htmx.ts'
import { settledOf } from './conversation-findings.ts'
import { conversationProps } from './conversation-props.ts'
import { addingForm, changingForm, errorOf, sayingFields, sayingOf } from './say-forms.ts'

export const verdicts = new Hono<AppEnv>()

verdicts.post('/insights/:id/verdict', (c) => judge(c, 'insight', c.req.param('id')))
verdicts.post('/moments/:id/verdict', (c) => judge(c, 'moment', c.req.param('id')))
verdicts.post('/commitments/:id/verdict', (c) => judge(c, 'commitment', c.req.param('id')))

const answer = z.object({
  verdict: z.enum(['agreed', 'refused', 'seconded', 'corrected'], 'must be yes, no or what it is'),
  as: z.enum(['item']).optional(),
  ...sayingFields,
})

const addition = z.object({
  utterance: z.string().max(500),
  words: z.string().max(2000, 'can have 2,000 characters at most'),
  start: wholeNumber.optional(),
  ...sayingFields,
})

verdicts.post('/conversations/:id/findings', async (c) => {
  const { db, viewer, now } = c.var
  const full = await findConversation(db, viewer, c.req.param('id'))
  if (!full) throw new HTTPException(404)
  const typed = await formValues(c, addition)
  const opened = addingForm(full, { ...typed, start: String(typed.start ?? 0) }, viewer.id)
  if (!opened) throw new HTTPException(422, { message: words.moments.saying.problems.missing })
  const form = { ...opened, what: typed.what ?? '', owner: typed.owner ?? '', due: typed.due ?? '' }

  const located = locateWords(lineOf(full, typed.utterance), typed.words, typed.start ?? 0)
  if (!located) return formAgain(c, full, form, { field: 'words', says: words.moments.saying.problems.words })
  const saying = sayingOf(typed)
  if (saying === 'refused' || 'error' in saying)
    return formAgain(c, full, form, saying === 'refused' ? whatMissing() : saying.error)
  const answered = await addFinding(db, viewer, full, { words: located, saying }, now().toISOString())
  return drawn(c, full, form, answered)
})

function whatMissing() {
  return { field: 'what', says: words.moments.saying.problems.what } as const
}

/** The utterance itself first, then the others of its turn: words may be copied from any of them. */
function lineOf({ conversation }: FullConversation, utterance: string) {
  const turn = turnsSaid(conversation).find((one) => one.utterances.some(({ id }) => id === utterance))
  return (turn?.utterances ?? []).toSorted((a, b) => Number(b.id === utterance) - Number(a.id === utterance))
}

async function judge(c: Context<AppEnv>, kind: FindingKind, findingId: string) {
  const { db, viewer, now } = c.var
  const conversationId = await conversationOfFinding(db, kind, findingId)
  const full = conversationId && (await findConversation(db, viewer, conversationId))
  const opened = full && changingForm(full, settledOf(full), findingId, viewer.id)
  if (!full || !opened) throw new HTTPException(404)

  const typed = await formValues(c, answer)
  const form = { ...opened, what: typed.what ?? '', owner: typed.owner ?? '', due: typed.due ?? '' }
  const saying = typed.verdict === 'corrected' ? sayingOf(typed) : typed.verdict
  if (typeof saying === 'object' && 'error' in saying) return formAgain(c, full, form, saying.error)
  const answered = await sayOfFinding(db, viewer, { kind, findingId }, saying, now().toISOString())
  return drawn(c, full, form, answered, typed.as)
}

async function drawn(
  c: Context<AppEnv>,
  before: FullConversation,
  form: OpenForm,
  answered: SaidAnswer,
  as: 'turn' | 'item' = 'turn',
) {
  if ('problem' in answered) {
    if (answered.problem === 'missing') throw new HTTPException(404)
    return formAgain(c, before, form, errorOf(answered.problem))
  }
  const full = await findConversation(c.var.db, c.var.viewer, before.id)
  if (!full) throw new HTTPException(404)
  const { findingId, utterance } = answered
  const page = await conversationProps(c, full)
  const drawing = <Answered page={page} utterance={utterance} finding={findingId} as={as} />
  return changed(c, drawing, `${paths.conversation(full.id)}#${anchor(utterance)}`)
}

/** The form as it was filled, with what is wrong beside the field. */
async function formAgain(
  c: Context<AppEnv>,
  full: FullConversation,
  form: OpenForm,
  error: NonNullable<OpenForm['error']>,
) {
  const page = { ...(await conversationProps(c, full)), form: { ...form, error } }
  c.header('Vary', 'HX-Request', { append: true })
  return c.html(isHtmx(c) ? turnOf(page, form.utterance) : <ConversationPage {...page} />, 422)
}
