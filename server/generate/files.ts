import { spokenLines, writtenLines } from '../../db/seeds/demo/timing.ts'
import { heardFile } from '../../db/seeds/writers/heard.ts'
import { mailFile } from '../../db/seeds/writers/mail.ts'
import type { Speaker } from '../../db/seeds/writers/recorded.ts'
import { whatsappFile } from '../../db/seeds/writers/whatsapp.ts'
import type { Meeting } from './diary.ts'

export interface Made {
  readonly name: string
  readonly bytes: Uint8Array
  readonly endedAt: string
}

export interface Two {
  readonly rep: Speaker
  readonly customer: Speaker
}

/** A meeting as the file it comes in: a call with its times, or a chat as a telephone exports it. */
export function fileOf(
  { id, form, startsAt, talk }: Meeting,
  { rep, customer }: Two,
  timeZone: string,
): Made {
  const speakers = [rep, customer]
  if (form === 'chat') {
    const messages = writtenLines(talk.lines, startsAt)
    const bytes = whatsappFile(speakers, messages, timeZone)
    return { name: `${id}.txt`, bytes, endedAt: messages.at(-1)?.at ?? startsAt }
  }
  const lines = spokenLines(talk.lines)
  const call = {
    id,
    channel: form,
    kind: 'check-in',
    startedAt: startsAt,
    timeZone,
    speakers,
    lines,
  } as const
  const endedAt = new Date(Date.parse(startsAt) + (lines.at(-1)?.endMs ?? 0)).toISOString()
  return { name: `${id}.json`, bytes: heardFile(call), endedAt }
}

/** The mail in which a promise is kept. */
export function mailOf({ id, talk }: Meeting, { rep, customer }: Two, at: string): Made {
  const [first = ''] = customer.name.split(' ')
  const [signed = ''] = rep.name.split(' ')
  const text = [`Dear ${first},`, '', `as promised: ${talk.proof}.`, '', signed].join('\n')
  const mail = { id: `${id}-answer`, from: rep, to: customer, at, subject: talk.subject, text }
  return { name: `${id}-answer.eml`, bytes: mailFile(mail), endedAt: at }
}
