import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { namesAround } from '../../db/queries/names-around.ts'
import { installation } from '../../db/queries/settings.ts'
import { saveOutsideView } from '../../db/queries/views.ts'
import { OutsideAppealPage, OutsideThanksPage } from '../../views/appeals/outside-page.tsx'
import { ClosedLinkPage } from '../../views/clips/shared-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { decideByLink } from '../actions/appeals/decide.ts'
import { askedByLink } from '../actions/appeals/hand-over.ts'
import { subjectNow } from '../actions/appeals/subject.ts'
import { Allowance } from '../api/allowance.ts'
import { withoutNames } from '../conversation/unnamed.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { networkOf } from '../web/network.ts'
import { lineInFigures } from './appeal-line.ts'
import { linesAround, proposedSays, subjectShown, untilOf } from './appeals-shown.ts'
import { hiddenNames, labelsFor } from './lines-outside.ts'

const PER_MINUTE = 60
const MOST_WORDS = 2000

type Asked = NonNullable<Awaited<ReturnType<typeof askedByLink>>>

/** One appeal for somebody outside who was asked to decide it, while their link works. */
export function createSharedAppeals() {
  const shared = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  shared.use(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })

  shared.get('/:token', async (c) => {
    const asked = await askedIn(c)
    if (asked?.appeal.conversationId)
      await saveOutsideView(c.var.db, {
        conversationId: asked.appeal.conversationId,
        name: asked.handing.name,
        now: c.var.now().toISOString(),
      })
    return asked ? appealPage(c, asked) : c.html(<ClosedLinkPage frame={await outsideFrame(c)} />, 404)
  })

  shared.post('/:token', async (c) => {
    const { db, now } = c.var
    const token = c.req.param('token')
    const asked = await askedIn(c)
    if (!asked) throw new HTTPException(404)
    const typed = await formValues(c, decision)
    if (typed.words === '') return appealPage(c, asked, words.appeals.problems.outcomeWords)
    const answer = await decideByLink(db, token, typed, now().toISOString())
    if ('problem' in answer) throw new HTTPException(409, { message: words.appeals.problems.stale })
    return c.html(<OutsideThanksPage frame={await outsideFrame(c)} />)
  })

  return shared
}

const decision = z.object({
  version: wholeNumber,
  outcome: z.enum(['upheld', 'refused'], 'say which'),
  words: z
    .string()
    .trim()
    .max(MOST_WORDS, { error: () => words.appeals.problems.tooLong })
    .default(''),
})

function askedIn(c: Context<AppEnv>): Promise<Asked | undefined> {
  return askedByLink(c.var.db, c.req.param('token') ?? '', c.var.now().toISOString())
}

async function outsideFrame(c: Context<AppEnv>) {
  return { ...(await frameOf(c)), demo: false, viewer: null }
}

/** The words in question and the ones around them, with nobody's name in them. */
async function appealPage(c: Context<AppEnv>, { appeal }: Asked, error?: string) {
  const { reader } = c.var
  const subject = await subjectNow(reader, appeal)
  const full = subject?.full ?? null
  const parties = full?.conversation.parties ?? []
  const around = full ? await namesAround(reader, full.id) : []
  const hidden = [...hiddenNames(parties, 'none', around), appeal.rep.name]
  const labels = labelsFor(parties, 'none')
  const proposed = proposedSays(appeal)
  return c.html(
    <OutsideAppealPage
      frame={await outsideFrame(c)}
      action={paths.sharedAppeal(c.req.param('token') ?? '')}
      kind={appeal.kind}
      version={appeal.version}
      reason={appeal.reason}
      words={withoutNames(appeal.words, hidden)}
      proposed={proposed && withoutNames(proposed, hidden)}
      until={await untilThere(c, appeal)}
      says={subject ? subjectShown(subject, null).says : words.appeals.kinds[appeal.kind]}
      lines={(subject ? linesAround(subject) : []).map(({ party, text, isContested }) => ({
        speaker: labels.get(party) ?? words.clips.shared.other,
        text: withoutNames(text, hidden),
        isContested,
      }))}
      counted={await lineInFigures(reader, appeal)}
      {...(error ? { error } : {})}
    />,
    error ? 422 : 200,
  )
}

/** Whoever decides from outside may be anywhere: the clock is ours, and says which. */
async function untilThere({ var: { reader } }: Context<AppEnv>, appeal: Asked['appeal']) {
  const { timeZone } = await installation(reader)
  const { day, time } = untilOf(appeal, timeZone)
  return { day, time: `${time} (${timeZone.replaceAll('_', ' ')})` }
}
