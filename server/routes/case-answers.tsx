import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type AdvocacyCase, type AnsweredHow, caseAsked } from '../../db/queries/advocacy-cases.ts'
import { type CaseAsking, findAsking } from '../../db/queries/case-askings.ts'
import { mailsOf } from '../../db/queries/case-mails.ts'
import { findViewer } from '../../db/queries/people.ts'
import { AnswerOverPage, AnswerPage } from '../../views/advocacy/answer-page.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { answerCase } from '../actions/advocacy/answer-case.ts'
import { Allowance } from '../api/allowance.ts'
import { isOpenCase } from '../conversation/advocacy-case.ts'
import { idOfToken } from '../mail/signed-links.ts'
import { secretFor } from '../secret.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { networkOf } from '../web/network.ts'
import { restingSession } from '../web/session-clock.ts'
import { answerForm } from './case-forms.ts'

const PER_MINUTE = 30

/** Where somebody without an account answers one case, while their link works. It shows the words chosen and the need alone. */
export function createCaseAnswers() {
  const answers = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  answers.use(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })

  answers.get('/:token', async (c) => {
    const link = await linkOf(c)
    return link.one ? answerPage(c, link.one) : overPage(c, link)
  })

  answers.post('/:token', async (c) => {
    const { db, now, grades } = c.var
    const link = await linkOf(c)
    if (!link.one) return overPage(c, link)
    const { problems, answering } = words.advocacy
    const name = z.string(problems.name).trim().min(1, problems.name).max(200, problems.tooLong)
    const filled = await readForm(c, answerForm().extend({ name }))
    if (!filled.ok) return answerPage(c, link.one, filled)
    const { answer: answerIs, words: said, name: byName } = filled.value
    const by = { id: await signedInAs(c), name: byName }
    const how = await howOf(c, link.asking)
    const answered = await answerCase(
      db,
      link.asking,
      { answerIs, words: said, by, how },
      now().toISOString(),
    )
    if ('problem' in answered && answered.problem === 'own')
      throw new HTTPException(403, { message: answering.own })
    grades.wake()
    return c.redirect(paths.caseAnswer(c.req.param('token')), 303)
  })

  return answers
}

interface Link {
  readonly asking: CaseAsking
  /** The case, while it can be answered here. */
  readonly one: AdvocacyCase | undefined
  readonly isAnswered: boolean
}

/** What is not signed by us is not there; what is and has ended says so. */
async function linkOf(c: Context<AppEnv>): Promise<Link> {
  const { reader, config, now } = c.var
  const id = idOfToken(secretFor(config), 'answer of a case', c.req.param('token') ?? '')
  const asking = id === undefined ? undefined : await findAsking(reader, id)
  if (!asking || asking.personId !== null) throw new HTTPException(404)
  const one = await caseAsked(reader, asking.caseId)
  const isOut = asking.endedAt === null && asking.expiresAt > now().toISOString()
  const isAnswered = one !== undefined && one.answeredAt !== null && one.answeredAt === asking.endedAt
  return { asking, one: isOut && one && isOpenCase(one) ? one : undefined, isAnswered }
}

interface Wrong {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

async function answerPage(c: Context<AppEnv>, one: AdvocacyCase, wrong?: Wrong) {
  const zone = c.var.config.timeZone ?? 'UTC'
  return c.html(
    <AnswerPage
      frame={await outsideFrame(c)}
      rep={one.repName}
      quote={one.quote}
      need={one.need}
      until={one.dueAt === null ? null : day(one.dueAt, zone)}
      action={paths.caseAnswer(c.req.param('token') ?? '')}
      typed={wrong?.typed ?? {}}
      errors={wrong?.errors ?? {}}
    />,
    wrong ? 422 : 200,
  )
}

async function overPage(c: Context<AppEnv>, { isAnswered }: Link) {
  const page = <AnswerOverPage frame={await outsideFrame(c)} isThanks={isAnswered} />
  return c.html(page, isAnswered ? 200 : 410)
}

async function outsideFrame(c: Context<AppEnv>) {
  return { ...(await frameOf(c)), demo: false, viewer: null }
}

/** Whoever answers may be signed in here: the rep whose case it is cannot answer it by a link either. */
async function signedInAs(c: Context<AppEnv>): Promise<string | null> {
  const session = await restingSession(c)
  const viewer = session && (await findViewer(c.var.reader, session.userId))
  return viewer?.id ?? null
}

/** A link that went out by our own mail reached its address; one the rep handed on may have reached anybody. */
async function howOf(c: Context<AppEnv>, { id }: CaseAsking): Promise<AnsweredHow> {
  const mails = await mailsOf(c.var.reader, id)
  return mails.some(({ state }) => state === 'sent') ? 'mail' : 'link'
}
