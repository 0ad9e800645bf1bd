import { expect, test } from 'vitest'
import { joinedTo } from '../../server/conversation/joined-utterances.ts'
import { splitAtWord } from '../../server/conversation/split-utterance.ts'
import { vconOf } from '../../server/writers/vcon.ts'
import { fromCora, mailboxOf, mailOf } from './mails.ts'
import { readOne, refusalOf } from './read.ts'

test('a mail keeps the name, kind and size of its files and the time of its meeting, not what they hold', async () => {
  const secret = 'what the drawing shows'
  const mail = mailOf(
    parts(
      ['text/plain; charset=utf-8', 'See you on Thursday.'],
      ['image/png', 'x', 'inline; filename="logo.png"'],
      ['application/pdf', secret, 'attachment; filename="C:/plans/Drawing.pdf"'],
      [
        'text/calendar',
        calendar('REQUEST', 'Europe/Berlin', '20261126T140000'),
        'attachment; filename="i.ics"',
      ],
      ['application/pgp-signature', 'x', 'attachment; filename="signature.asc"'],
    ),
    { 'Content-Type': 'multipart/mixed; boundary="cut"' },
  )
  const [said] = (await readOne(mail)).conversation.utterances
  expect(said?.attachments).toMatchObject([
    { name: 'logo.png', mediaType: 'image/png', isInline: true },
    { name: 'Drawing.pdf', mediaType: 'application/pdf', bytes: `${secret}\n`.length },
  ])
  expect(said?.invitation).toEqual({
    method: 'request',
    title: 'Walk through <b>the</b> ovens',
    startsAt: '2026-11-26T13:00:00Z',
    endsAt: '2026-11-26T14:30:00Z',
    people: ['rosa@seller.example', 'cora@buyer.example'],
  })
  expect(JSON.stringify(said)).not.toContain(secret)
})

test('among mails that somebody wrote an invitation stands without words, and alone it is nobody’s', async () => {
  const sent = (method: string) => {
    const type = `text/calendar; method=${method}; charset=utf-8`
    const head = {
      'Content-Type': type,
      'Message-ID': `<${method}@seller.example>`,
      'In-Reply-To': '<one@buyer.example>',
    }
    return mailOf(calendar(method, 'Nowhere/Atall', '20261126T140000'), head)
  }
  const asked = mailOf('Shall we meet?', { ...fromCora, 'Message-ID': '<one@buyer.example>' })
  const { utterances } = (await readOne(mailboxOf(asked, sent('REQUEST'), sent('CANCEL')))).conversation
  expect(utterances.map(({ text, invitation }) => [text, invitation?.method, invitation?.startsAt])).toEqual([
    ['Shall we meet?', undefined, undefined],
    ['', 'request', null],
    ['', 'cancel', null],
  ])
  expect((await refusalOf(sent('REQUEST'))).code).toBe('no-speech')
})

test('Outlook tells of a meeting without a calendar, and of a file without what it holds', async () => {
  const sent = {
    from: { emailAddress: { name: 'Rosa Diaz', address: 'rosa@seller.example' } },
    conversationId: 'c',
  }
  const clock = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Berlin' })
  const { utterances } = (
    await readOne(
      JSON.stringify({
        value: [
          {
            ...{
              ...sent,
              sentDateTime: '2026-11-18T10:00:00Z',
              body: { contentType: 'text', content: 'As promised.' },
            },
            attachments: [{ name: 'Offer.pdf', contentType: 'application/pdf', size: 2048, isInline: false }],
          },
          {
            ...{ ...sent, sentDateTime: '2026-11-19T10:00:00Z', subject: 'Walk through' },
            ...{ meetingMessageType: 'meetingRequest', startDateTime: clock('2026-11-26T14:00:00.0000000') },
          },
        ],
      }),
    )
  ).conversation
  expect(utterances).toMatchObject([
    { attachments: [{ name: 'Offer.pdf', mediaType: 'application/pdf', bytes: 2048 }] },
    { text: '', invitation: { method: 'request', title: 'Walk through', startsAt: '2026-11-26T13:00:00Z' } },
  ])
})

test('what came with a message stays with it when it is split, joined and written out', async () => {
  const file = { name: 'Offer.pdf', mediaType: 'application/pdf', bytes: 9 }
  const invitation = {
    method: 'request',
    title: null,
    startsAt: '2026-11-26T13:00:00Z',
    endsAt: null,
    people: [],
  }
  const told = {
    ...{ id: 'chat', channel: 'chat', startedAt: '2026-11-18T10:00:00Z' },
    parties: [{ key: 'rosa', name: 'Rosa Diaz', role: 'rep' }],
    utterances: [
      {
        id: 'u1',
        party: 'rosa',
        at: '2026-11-18T10:00:00Z',
        text: 'Here it is',
        attachments: [file],
        invitation,
      },
    ],
  }
  const talk = (await readOne(JSON.stringify(told))).conversation
  expect(talk.utterances[0]).toMatchObject({ attachments: [file], invitation })
  const vcon = vconOf(talk, { source: 'heard', createdAt: '2026-11-18T10:00:00Z' })
  expect(vcon.attachments).toMatchObject([{ filename: 'Offer.pdf', dialog: 0, party: 0 }])
  expect((await readOne(JSON.stringify(vcon))).conversation).toEqual(talk)
  const split = splitAtWord(talk, { utterance: 'u1', word: 2 })
  expect(split?.utterances.map(({ attachments }) => attachments?.length)).toEqual([1, undefined])
  const spoken = split?.utterances.map((one, at) => ({ ...one, startMs: at, endMs: at + 1 })) ?? []
  const whole = joinedTo({ ...talk, utterances: spoken }, [spoken[1]?.id ?? ''])
  expect(whole?.utterances).toMatchObject([{ text: 'Here it is', attachments: [file], invitation }])
})

function parts(...all: readonly (readonly [type: string, body: string, disposition?: string])[]): string {
  const written = all.map(([type, body, disposition]) =>
    [`--cut\nContent-Type: ${type}`, disposition && `Content-Disposition: ${disposition}`, `\n${body}`]
      .filter(Boolean)
      .join('\n'),
  )
  return `${written.join('\n')}\n--cut--`
}

function calendar(method: string, zone: string, start: string): string {
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, 'BEGIN:VEVENT', 'UID:one@seller.example'],
    ...[`DTSTART;TZID=${zone}:${start}`, 'DURATION:PT1H30M', 'SUMMARY:Walk through <b>the</b> ovens'],
    ...['ORGANIZER:mailto:Rosa@seller.example', 'ATTENDEE:mailto:cora@buyer.example'],
    ...['END:VEVENT', 'END:VCALENDAR'],
  ].join('\n')
}
