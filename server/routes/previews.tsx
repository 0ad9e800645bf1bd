import type { Context } from 'hono'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { findPersonFor, type Viewer } from '../../db/queries/people.ts'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { firstName } from '../../views/format.ts'
import type { Preview } from '../../views/frame.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { PersonPage } from '../../views/people/person-page.tsx'
import { asIfOpen } from '../actions/as-if-open.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { conversationProps } from './conversation-props.ts'
import { personProps } from './people.tsx'
import { managerOf } from './team-manager.ts'

const say = words.ownTime.preview

/** A rep's conversation as their manager sees it, or will; `undefined` where the team has none. */
export async function conversationPreview(c: Context<AppEnv>, { id, withRep }: FullConversation) {
  const manager = await managerOf(c)
  if (!manager) return undefined
  const name = firstName(manager.name)
  const preview = await previewOf(c, withRep ? say.closed(name) : say.open(name), paths.conversation(id))
  const props = await lookAs(c, manager, withRep ? id : null, async () => {
    const full = await findConversation(c.var.reader, manager, id)
    return full && conversationProps(c, full)
  })
  return props && { page: <ConversationPage {...props} frame={{ ...props.frame, preview }} /> }
}

/** A rep's own page as their manager sees it. */
export async function selfPreview(c: Context<AppEnv>) {
  const manager = await managerOf(c)
  const { id } = c.var.viewer
  if (!manager) return undefined
  const preview = await previewOf(c, say.open(firstName(manager.name)), paths.aboutMe)
  const props = await lookAs(c, manager, null, async () => {
    const rep = await findPersonFor(c.var.reader, manager, id)
    return rep && personProps(c, rep)
  })
  return props && { page: <PersonPage {...props} frame={{ ...props.frame, preview }} /> }
}

async function previewOf(c: Context<AppEnv>, says: string, back: string): Promise<Preview> {
  return { around: await frameOf(c), says, back }
}

/** Looks with somebody else's eyes, at what is kept, and leaves no trace. */
async function lookAs<T>(
  c: Context<AppEnv>,
  viewer: Viewer,
  conversationId: string | null,
  look: () => Promise<T>,
): Promise<T> {
  const own = { viewer: c.var.viewer, reader: c.var.reader, db: c.var.db }
  try {
    return await asIfOpen(own.db, { conversationId, toId: viewer.id }, (trx) => {
      c.set('viewer', viewer)
      c.set('reader', trx)
      c.set('db', trx)
      return look()
    })
  } finally {
    c.set('viewer', own.viewer)
    c.set('reader', own.reader)
    c.set('db', own.db)
  }
}
