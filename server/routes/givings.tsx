import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ListedConversation, listConversations } from '../../db/queries/conversation-list.ts'
import { findGiving, latestGivings } from '../../db/queries/givings.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { GivingPage } from '../../views/givings/giving-page.tsx'
import { GivingPreview } from '../../views/givings/preview-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { giveSelection, takeBackSelection } from '../actions/give-selection.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { listShown } from './conversation-list.tsx'
import { filtersQuery } from './list-filters.ts'
import { type Selected, selectedIn } from './selected.ts'
import { titleOf } from './titles.ts'

/** Gives a rep what a manager selected in the list, at once. */
export const givings = new Hono<AppEnv>()

const EACH = 100
const MOST = 500
const LATEST = 3
const say = words.givings

givings.use('/givings/*', onlyFor('manager'))
givings.use('/givings', onlyFor('manager'))

givings.post('/givings/preview', async (c) => {
  const selected = await selectedIn(c)
  if (!selected.filter) return listShown(c, selected.asked, { isEmpty: true })
  return previewed(c, selected)
})

givings.post('/givings', async (c) => {
  const { db, viewer, now } = c.var
  const selected = await selectedIn(c)
  if (!selected.filter) return listShown(c, selected.asked, { isEmpty: true })
  const repId = String(selected.form.get('rep') ?? '')
  const conversations = selected.filter.ids ?? []
  if (conversations.length === 0 || conversations.length > MOST) return previewed(c, selected)
  const answer = await giveSelection(db, viewer, { conversations, repId }, now().toISOString())
  if ('id' in answer) return c.redirect(paths.giving(answer.id), 303)
  return previewed(c, selected, say.problems[answer.problem], answer.problem === 'changed' ? 409 : 422)
})

givings.get('/givings/:id', async (c) => {
  const giving = await findGiving(c.var.reader, c.var.viewer.id, c.req.param('id'))
  if (!giving) throw new HTTPException(404)
  return c.html(
    <GivingPage
      frame={await frameOf(c)}
      giving={giving}
      conversations={giving.conversations.map((one) => ({
        ...one,
        title: one.title ?? one.customer ?? words.conversation.untitled,
      }))}
    />,
  )
})

givings.post('/givings/:id/deletion', async (c) => {
  const { db, viewer, now } = c.var
  const id = c.req.param('id')
  if (!(await takeBackSelection(db, viewer, id, now().toISOString()))) throw new HTTPException(404)
  return c.redirect(paths.giving(id), 303)
})

/** How many they are and whose they are now, before anything is given. */
async function previewed(
  c: Context<AppEnv>,
  { asked, filter, form }: Selected,
  problem: string | null = null,
  status: 200 | 409 | 422 = 200,
) {
  const { reader, viewer } = c.var
  const found = await allOf(c, filter)
  const reps = (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  const tooMany = found.length > MOST ? say.problems.tooMany(MOST) : null
  const page = (
    <GivingPreview
      frame={await frameOf(c)}
      query={filtersQuery(asked)}
      conversations={found.slice(0, MOST).map((one) => ({
        id: one.id,
        title: titleOf(one),
        at: one.startedAt,
        rep: one.rep?.name ?? null,
      }))}
      reps={reps}
      chosen={String(form.get('rep') ?? '')}
      problem={tooMany ?? problem}
      isTooMany={tooMany !== null}
      latest={await latestGivings(reader, viewer.id, LATEST)}
      timeZone={zoneOf(c)}
    />
  )
  return c.html(page, tooMany ? 422 : status)
}

/** Those that were selected and may be seen, one more than can be given. */
async function allOf(c: Context<AppEnv>, filter: Selected['filter']): Promise<readonly ListedConversation[]> {
  const found: ListedConversation[] = []
  for (let after: ListedConversation | undefined; found.length <= MOST; after = found.at(-1)) {
    const page = await listConversations(c.var.reader, c.var.viewer, {
      ...filter,
      ...(after ? { after } : {}),
      limit: EACH,
    })
    found.push(...page.conversations)
    if (page.next === null) break
  }
  return found.slice(0, MOST + 1)
}
