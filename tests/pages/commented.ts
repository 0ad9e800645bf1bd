import { newId } from '../../db/new-id.ts'
import { commentsOf } from '../../db/queries/comments.ts'
import type { CastName, TestApp } from './app.ts'

/** Somebody comments, Rosa unless said otherwise; the id of the comment. */
export async function commentOn(
  app: TestApp,
  conversation: string,
  fields: Readonly<Record<string, string>> = { text: 'Could you listen to this, @Mina?' },
  who: CastName = 'rosa',
): Promise<string> {
  const before = new Set((await commentsOf(app.services.db, conversation)).map((one) => one.id))
  const answer = await (await app.as(who)).post(`/conversations/${conversation}/comments`, {
    once: newId(),
    ...fields,
  })
  const made = (await commentsOf(app.services.db, conversation)).find((one) => !before.has(one.id))
  if (!made) throw new Error(`No comment came of it: ${answer.status}`)
  return made.id
}
