import { spokenLines, writtenLines } from '../../../db/seeds/demo/timing.ts'
import { heardFile } from '../../../db/seeds/writers/heard.ts'
import { intercomFile } from '../../../db/seeds/writers/intercom.ts'
import { mailFile } from '../../../db/seeds/writers/mail.ts'
import { whatsappFile } from '../../../db/seeds/writers/whatsapp.ts'
import type { Made, Two } from '../files.ts'
import type { LoadMeeting } from './meeting.ts'
import { letterOf, linesOf } from './said.ts'

/** A conversation of a load as the file it comes in: what was spoken, two kinds of chats, or a letter. */
export function loadFileOf(meeting: LoadMeeting, { rep, customer }: Two, timeZone: string): Made {
  const { id, form, startsAt, dice } = meeting
  if (form === 'letter') {
    const { subject, sentences } = letterOf(dice)
    const text = [`Dear ${customer.name},`, '', ...sentences, '', rep.name].join('\n')
    const bytes = mailFile({ id, from: rep, to: customer, at: startsAt, subject, text })
    return { name: `${id}.eml`, bytes, endedAt: startsAt }
  }
  const speakers = [rep, customer]
  const lines = linesOf(dice, meeting.lines)
  if (form === 'whatsapp' || form === 'intercom') {
    const messages = writtenLines(lines, startsAt)
    const endedAt = messages.at(-1)?.at ?? startsAt
    return form === 'whatsapp'
      ? { name: `${id}.txt`, bytes: whatsappFile(speakers, messages, timeZone), endedAt }
      : { name: `${id}.json`, bytes: intercomFile(id, speakers, messages), endedAt }
  }
  const spoken = spokenLines(lines)
  const bytes = heardFile({
    ...({ id, channel: form, kind: 'check-in', startedAt: startsAt, timeZone, speakers } as const),
    lines: spoken,
  })
  const endedAt = new Date(Date.parse(startsAt) + (spoken.at(-1)?.endMs ?? 0)).toISOString()
  return { name: `${id}.json`, bytes, endedAt }
}
