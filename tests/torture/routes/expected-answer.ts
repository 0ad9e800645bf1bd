import { sql } from 'kysely'
import type { Entry } from '../../../server/web/gates.ts'
import type { Sent } from './hostile-request.ts'
import { markup } from './hostile-values.ts'
import type { House } from './house.ts'

/** What somebody was answered. */
export interface Answered {
  readonly status: number
  readonly location: string
  readonly type: string
  readonly text: string
  readonly cpuMs: number
}

const LONGEST_MS = 2_000
const told = new Set([
  200, 201, 202, 204, 206, 302, 303, 304, 400, 401, 403, 404, 405, 409, 410, 413, 415, 416, 422, 429,
])
const insides =
  /\n\s+at \S.*:\d+:\d+|node:internal|node_modules|SQLITE_|syntax error at or near|\bselect\b.{1,200}\bfrom "|insert into "|\[object Object\]|Invalid Date/

/** What an answer breaks of what every answer promises, in words; `null` where it keeps all of it. */
export function brokenBy(
  answer: Answered,
  { guest, method, path }: Sent,
  entry: Entry | undefined,
): string | null {
  const { status, text, type, location, cpuMs } = answer
  if (!told.has(status)) return `answers ${status}`
  if (cpuMs > LONGEST_MS) return `took ${Math.round(cpuMs)} ms`
  const inside = insides.exec(text)
  if (inside) return `shows its insides: ${text.slice(Math.max(0, inside.index - 60), inside.index + 160)}`
  if (type.startsWith('text/html') && text.includes(markup)) return 'takes words for markup'
  if (
    status >= 300 &&
    status < 400 &&
    location !== '' &&
    !/^(\/(?!\/)|http:\/\/127\.0\.0\.1:)/.test(location)
  )
    return `leads elsewhere: ${location}`
  if (({} as { polluted?: unknown }).polluted !== undefined) return 'every object has a field of the request'
  return entry ? lets(answer, entry, guest, method, path) : null
}

/** Whoever may not go there is told what is told to everybody. */
function lets(
  { status, location }: Answered,
  { door, roles }: Entry,
  guest: Sent['guest'],
  method: string,
  path: string,
): string | null {
  const isIn = status < 400 && !/^\/sign-in/.test(location)
  if (door !== 'session' && door !== 'token') return null
  if (guest.person === null)
    return isIn ? `lets in whoever has not signed in: ${status} ${method} ${path}` : null
  return isIn && !roles.includes(guest.person.role)
    ? `is not for ${guest.person.role}, and answers ${status}`
    : null
}

/** Words of a conversation that is its rep’s alone. */
export interface Secret {
  readonly conversationId: string
  readonly repId: string
  readonly words: string
}

/** Words that stand nowhere but in conversations that are somebody’s alone. */
export async function secretsIn({ services: { db } }: House): Promise<readonly Secret[]> {
  const rows = await db
    .selectFrom('conversations')
    .innerJoin('utterances', 'utterances.conversation_id', 'conversations.id')
    .select(['conversations.id', 'rep_id', 'text'])
    .where((eb) => eb.or([eb('with_rep', '=', 1), eb('practice', '=', 1)]))
    .execute()
  return rows.flatMap(({ id, rep_id: repId, text }) => {
    const words = /[A-Za-z ,]{30,}/.exec(text)?.[0].trim()
    return words && repId ? [{ conversationId: id, repId, words }] : []
  })
}

/** Whose secret somebody was told who is not its rep; looked up again, as its rep may have opened it meanwhile. */
export async function toldSecret(
  { services: { db } }: House,
  secrets: readonly Secret[],
  { text }: Answered,
  { guest }: Sent,
): Promise<string | null> {
  for (const { conversationId, repId, words } of secrets) {
    if (repId === guest.person?.id || !text.includes(words)) continue
    const { rows } = await sql<{ n: number }>`select count(*) as n from conversations
      where id = ${conversationId} and rep_id = ${repId} and (with_rep = 1 or practice = 1)`.execute(db)
    if (Number(rows[0]?.n) > 0) return `tells ${guest.name} what is somebody else’s alone: ${words}`
  }
  return null
}
