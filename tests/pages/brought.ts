import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { fairCall, heardFile } from '../spoken.ts'
import type { CastName, TestApp } from './app.ts'
import { vtt } from './files.ts'

/** Somebody uploads a file; the path of the conversation it became. */
export async function bringIn(
  app: TestApp,
  who: CastName,
  files: Readonly<Record<string, string | Uint8Array>> = { 'monday.vtt': vtt },
): Promise<string> {
  const answer = await (await app.as(who)).upload(files)
  const page = await answer.text()
  const path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1]
  if (!path) throw new Error(`Nothing came of ${Object.keys(files)}: ${answer.status}`)
  return path
}

/** A call on a day of November 2026, of whoever is named in it, with Cora or another customer. */
export function talk(
  day: number,
  { rep = 'Rosa Diaz', customer = 'Cora Lindqvist', ending = '', email = '' } = {},
): Readonly<Record<string, Uint8Array>> {
  const startedAt = new Date(Date.UTC(2026, 10, day, 10)).toISOString()
  const lines = fairCall.map(([who, start, end, text]) => {
    const name = who === 'Rosa Diaz' ? rep : customer
    return [name, start, end, `${text} ${ending}`.trim()] as const
  })
  return {
    [`talk-${day}.json`]: heardFile(lines, {
      id: `${rep}-${customer}-${day}`,
      startedAt,
      emails: { [customer]: email },
    }),
  }
}

/** A mail of November 2026 by which a customer answers Rosa, with these words of theirs as its line `u2`. */
export function mail(day: number, customer: string, text: string): Readonly<Record<string, Uint8Array>> {
  const startedAt = new Date(Date.UTC(2026, 10, day, 10)).toISOString()
  const told = {
    ...{ id: `${customer}-${day}`, channel: 'email', language: 'en', startedAt, timeZone: 'UTC' },
    parties: [
      { key: 'rosa', name: 'Rosa Diaz', role: 'rep' },
      { key: 'them', name: customer, role: 'customer' },
    ],
    utterances: [
      { id: 'u1', party: 'rosa', text: 'How did the two ovens work for you this week?', at: startedAt },
      { id: 'u2', party: 'them', text, at: startedAt },
    ],
  }
  return { 'mail.json': new TextEncoder().encode(JSON.stringify(told)) }
}

export async function kept(app: TestApp, who: CastName, path: string): Promise<FullConversation> {
  const full = await findConversation(app.services.db, await app.viewer(who), idOf(path))
  if (!full) throw new Error(`${who} cannot see ${path}`)
  return full
}

export function idOf(path: string): string {
  return path.split('/').at(-1) ?? ''
}

export const missingId = '0'.repeat(32)

/** A page without what differs from one answer to the next: addresses in it and the nonce. */
export function bare(page: string): string {
  return page
    .replaceAll(/\/(conversations|people|statements)\/[^"&<]*/g, '')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/value="\/[^"]*"/g, '')
}
