import type { Context } from 'hono'
import { z } from 'zod'
import { findComment } from '../../db/queries/comments.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { saveDraft } from '../../db/queries/drafts.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { SignedOutWhileWriting } from '../../views/comments/kept.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from './env.ts'
import { formData } from './forms.ts'
import { frameOf } from './frame.ts'
import { isHtmx } from './htmx.ts'
import { draftName, type Writing, writing } from './writing.ts'

const commenting = /^\/conversations\/([0-9a-f]{32})\/comments$/
const noting = /^\/conversations\/([0-9a-f]{32})\/note$/
const changing = /^\/comments\/([0-9a-f]{32})\/versions$/
const drafting = /^\/conversations\/[0-9a-f]{32}\/drafts$/

const keptForm = z.object({ path: z.string().max(100), typed: writing })

/**
 * Whoever was signed out while they wrote is asked who they are with their words in hand: the sign-in takes them
 * along, and nothing is stored for anybody who has not signed in. `undefined` where nothing was written.
 */
export async function wordsInHand(c: Context<AppEnv>): Promise<Response | undefined> {
  const { path, method } = c.req
  if (method !== 'POST') return undefined
  if (drafting.test(path)) return c.body(null, 401)
  if (![commenting, changing, noting].some((one) => one.test(path))) return undefined
  const fields = Object.fromEntries(
    [...(await formData(c))].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const { data: typed } = writing.safeParse(fields)
  if (!typed || typed.text.trim() === '') return undefined
  c.header('Vary', 'HX-Request', { append: true })
  if (isHtmx(c)) return c.html(<SignedOutWhileWriting action={path} fields={{ ...typed }} />, 401)
  const kept = JSON.stringify({ path, typed })
  const page = (
    <SignInPage frame={await frameOf(c)} email="" error={null} next="/" kept={{ kept, text: typed.text }} />
  )
  return c.html(page, 401)
}

/** What was in hand at the sign-in; `undefined` where it cannot be read. */
export function readKept(kept: string | undefined): z.infer<typeof keptForm> | undefined {
  try {
    return keptForm.safeParse(JSON.parse(kept ?? '')).data
  } catch {
    return undefined
  }
}

/** Lays the words where they were written, as a draft of whoever has signed in; the path to it, if they may go there. */
export async function layDown(
  { db, now }: Pick<AppEnv['Variables'], 'db' | 'now'>,
  viewer: Viewer,
  { path, typed }: { readonly path: string; readonly typed: Writing },
): Promise<string | undefined> {
  const comment = changing.exec(path)?.[1]
  const conversation =
    (commenting.exec(path) ?? noting.exec(path))?.[1] ??
    (comment && (await findComment(db, comment))?.conversationId)
  const place = conversation && (await findPlace(db, viewer, conversation))
  if (!place) return undefined
  const isNote = noting.test(path)
  const { text, version } = typed
  const written = comment
    ? { text, version, comment }
    : isNote
      ? { text, version, note: 'yes' as const }
      : typed
  const about = draftName(place.id, written)
  await saveDraft(db, { personId: viewer.id, about, text: JSON.stringify(written), now: now().toISOString() })
  return `${paths.conversation(place.id)}#${isNote ? 'note' : 'comments'}`
}
