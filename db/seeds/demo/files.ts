import { readFileSync } from 'node:fs'
import { heardFile } from '../writers/heard.ts'
import { intercomFile } from '../writers/intercom.ts'
import { mailFile } from '../writers/mail.ts'
import type { Speaker, Spoken } from '../writers/recorded.ts'
import { teamsFile, zoomFile } from '../writers/vtt.ts'
import { whatsappFile } from '../writers/whatsapp.ts'
import { accountOf } from './accounts.ts'
import { instantOn, later, zone } from './calendar.ts'
import type { Team } from './people.ts'
import type { Telling } from './telling.ts'
import { spokenLines, writtenLines } from './timing.ts'

export interface ToldFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** When the last word of it was said. */
  readonly endedAt: string
}

/** A conversation of a story as the file it comes in. */
export function fileOf(telling: Telling, team: Team): ToldFile {
  const { id, form } = telling
  const startedAt = instantOn(telling.day, telling.clock)
  const everybody = speakersOf(telling, team)
  if (form === 'mail') return mailOf(telling, everybody, startedAt)
  const speaking = new Set<string>(telling.sound ? ['rep', 'customer'] : telling.lines.map(([who]) => who))
  const speakers = everybody.filter(({ key }) => speaking.has(key))
  if (form === 'whatsapp' || form === 'intercom') {
    const messages = writtenLines(telling.lines, startedAt, telling.minutes)
    const endedAt = messages.at(-1)?.at ?? startedAt
    return form === 'whatsapp'
      ? { name: `${id}.txt`, bytes: whatsappFile(speakers, messages, zone), endedAt }
      : { name: `${id}.json`, bytes: intercomFile(id, speakers, messages), endedAt }
  }
  const lines = telling.sound
    ? recordedLines(telling.sound)
    : spokenLines(telling.lines, { withWords: form === 'call' })
  const endedAt = later(startedAt, (lines.at(-1)?.endMs ?? 0) / 60_000)
  if (form === 'zoom') return { name: `${id}.vtt`, bytes: zoomFile({ speakers, lines }), endedAt }
  if (form === 'teams') return { name: `${id}.vtt`, bytes: teamsFile({ speakers, lines }, id), endedAt }
  const channel = { call: 'phone', visit: 'in-person', meeting: 'video' } as const
  const call = { id, channel: channel[form], kind: telling.kind, startedAt, timeZone: zone, speakers, lines }
  return { name: `${id}.json`, bytes: heardFile(call), endedAt }
}

export function soundBytes(sound: NonNullable<Telling['sound']>): Uint8Array {
  return readFileSync(new URL(`./${sound}.mp3`, import.meta.url))
}

function recordedLines(sound: NonNullable<Telling['sound']>): readonly Spoken[] {
  const spoken = JSON.parse(readFileSync(new URL(`./${sound}.times.json`, import.meta.url), 'utf8'))
  return (spoken as readonly Spoken[]).map((line) => ({
    ...line,
    party: line.party === 'rosa' ? 'rep' : 'customer',
  }))
}

function speakersOf({ rep, account }: Telling, team: Team): readonly Speaker[] {
  const { person, email } = accountOf(account)
  return [
    { key: 'rep', name: team[rep].name, email: team[rep].email, role: 'rep' },
    { key: 'customer', name: person, email, role: 'customer' },
    { key: 'label', name: 'Speaker 2', email: null, role: 'customer' },
  ]
}

function mailOf(
  { id, lines, subject, files = [] }: Telling,
  speakers: readonly Speaker[],
  at: string,
): ToldFile {
  const [who = 'rep', text = ''] = lines[0] ?? []
  const [rep, customer] = speakers
  if (!rep || !customer) throw new Error('A mail needs somebody who writes and somebody who reads')
  const [from, to] = who === 'rep' ? [rep, customer] : [customer, rep]
  const mail = { id, from, to, at, subject: subject ?? 'Your oven', text, files }
  return { name: `${id}.eml`, bytes: mailFile(mail), endedAt: at }
}
