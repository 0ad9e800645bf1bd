import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadResult } from '../../server/readers/reading.ts'
import { fromCora, mailboxOf, mailOf } from './mails.ts'
import { readAll, readOne, script } from './read.ts'

const scripts = (results: readonly ReadResult[]) =>
  results.map((one) => ('refused' in one ? [one.refused.message] : script(one)))

test('a mailbox: a conversation for every thread, in time order, without what is quoted', async () => {
  const box = mailboxOf(
    mailOf('Could you come on Tuesday?', { 'Message-ID': '<a@seller.example>' }),
    mailOf('Where is the invoice?', { 'Message-ID': '<x@buyer.example>', Subject: 'Invoice', ...fromCora }),
    mailOf('See you then.', {
      Date: 'Wed, 18 Nov 2026 12:00:00 +0000',
      'Message-ID': '<c@seller.example>',
      References: '<a@seller.example> <b@buyer.example>',
    }),
    mailOf('Tuesday is fine.\n\nOn Wed, 18 Nov 2026 Rosa wrote:\n> Could you come on Tuesday?', {
      ...fromCora,
      Date: 'Wed, 18 Nov 2026 12:00:00 +0100',
      'Message-ID': '<b@buyer.example>',
      'In-Reply-To': '<a@seller.example>',
    }),
  )
  const [thread, other] = await readAll(box)
  expect(scripts([thread, other] as ReadResult[])).toEqual([
    [
      'Rosa Diaz 2026-11-18T10:00:00.000Z Could you come on Tuesday?',
      'Cora Lindqvist 2026-11-18T11:00:00.000Z Tuesday is fine.',
      'Rosa Diaz 2026-11-18T12:00:00.000Z See you then.',
    ],
    ['Cora Lindqvist 2026-11-18T10:00:00.000Z Where is the invoice?'],
  ])
  expect(thread).toMatchObject({
    format: 'mbox',
    conversation: { id: 'a@seller.example', channel: 'email', startedAt: '2026-11-18T10:00:00.000Z' },
    thread: {
      holds: [
        { id: 'a@seller.example', utterance: 'u1' },
        { id: 'b@buyer.example', utterance: 'u2' },
        { id: 'c@seller.example', utterance: 'u3' },
      ],
      answers: [],
    },
  })
})

test('a line of text that begins with From is no new mail', async () => {
  const reading = await readOne(
    mailboxOf(
      mailOf('Thank you.\n\n>From the crew, too.\n\nFrom here on we wait.', {
        'Message-ID': '<a@x.example>',
      }),
      mailOf('> Thank you.\n>From the crew, too.\n> Bye\n\nGladly.', {
        'Message-ID': '<b@x.example>',
        'In-Reply-To': '<a@x.example>',
        ...fromCora,
      }),
    ),
  )
  expect(reading.conversation.utterances.map((one) => one.text)).toEqual([
    'Thank you. From the crew, too. From here on we wait.',
    'Gladly.',
  ])
})

test.each([
  ['Thunderbird', 'From - Wed Nov 18 10:00:00 2026'],
  ['Gmail', 'From 1795014000000000001@xxx Wed Nov 18 10:00:00 +0000 2026'],
  ['a list archive', 'From rosa at seller.example  Wed Nov 18 10:00:00 2026'],
])('mailboxes as %s writes them, with any line breaks', async (_, line) => {
  const one = mailOf('Could you come?', { 'Message-ID': '<a@x.example>' })
  const two = mailOf('Yes.', { ...fromCora, 'In-Reply-To': '<a@x.example>' })
  for (const end of ['\n', '\r\n', '\r']) {
    const box = `${line}\n${one}\n${line}\n${two}`.replaceAll('\n', end)
    expect((await readOne(box)).conversation.utterances.map((each) => each.text)).toEqual([
      'Could you come?',
      'Yes.',
    ])
  }
})

test('both mails that answer a third, which the mailbox lacks, are one thread named after it', async () => {
  const reading = await readOne(
    mailboxOf(
      mailOf('One.', { 'Message-ID': '<b@x.example>', References: '<root@x.example>' }),
      mailOf('Two.', { 'Message-ID': '<c@x.example>', References: '<root@x.example>', ...fromCora }),
    ),
  )
  expect(reading.conversation.id).toBe('root@x.example')
  expect(reading.thread?.answers).toEqual(['root@x.example'])
})

test('an answer without ids joins the same subject between the same two, and nobody else’s', async () => {
  const results = await readAll(
    mailboxOf(
      mailOf('To Cora.'),
      mailOf('To Bea.', { To: 'bea@other.example' }),
      mailOf('From Bea.', {
        From: 'bea@other.example',
        To: 'rosa@seller.example',
        Subject: 'AW: Re: The LIFT',
      }),
      mailOf('To Cora, again.', { Date: 'Thu, 19 Nov 2026 10:00:00 +0000' }),
      mailOf('A forward.', { Date: 'Thu, 19 Nov 2026 11:00:00 +0000', Subject: 'Fwd: The lift' }),
    ),
  )
  const texts = results.map((one) =>
    'refused' in one ? [] : one.conversation.utterances.map((each) => each.text),
  )
  expect(texts).toEqual([['To Cora.'], ['To Bea.', 'From Bea.'], ['To Cora, again.'], ['A forward.']])
})

test('absence notes, bounces and copies are counted, and are nobody’s follow-up', async () => {
  const reading = await readOne(
    mailboxOf(
      mailOf('Could you come?', { 'Message-ID': '<a@x.example>' }),
      mailOf('Could you come?', { 'Message-ID': '<a@x.example>' }),
      mailOf('I am away.', { ...fromCora, 'In-Reply-To': '<a@x.example>', 'Auto-Submitted': 'auto-replied' }),
      mailOf('It failed.', { From: 'MAILER-DAEMON@post.example', Subject: 'Undelivered' }),
    ),
  )
  expect(script(reading)).toEqual(['Rosa Diaz 2026-11-18T10:00:00.000Z Could you come?'])
  expect(reading.report.dropped.map((one) => one.why)).toEqual([
    '1 automatic mail (an absence note, perhaps): a machine sent it',
    '1 report whether another mail arrived: a machine sent it',
    '1 copy of a mail that is counted already',
  ])
})

test('a mailbox in which no person wrote is refused once', async () => {
  const note = mailOf('I am away.', { 'Auto-Submitted': 'auto-replied' })
  const results = await readAll(mailboxOf(note, note.replace('The lift', 'Another')))
  expect(results).toMatchObject([{ refused: { code: 'no-speech', message: /2 automatic mails/ } }])
})

test('each mail has its own character set, and a date that cannot be is no date', async () => {
  const box = mailboxOf(
    mailOf('Grüße aus Malmö', {
      'Content-Type': 'text/plain; charset=iso-8859-1',
      'Message-ID': '<a@x.example>',
    }),
    mailOf('Привет', {
      ...fromCora,
      'Content-Type': 'text/plain; charset=windows-1251',
      'In-Reply-To': '<a@x.example>',
      Date: 'Wed, 18 Nov 3026 10:00:00 +0000',
    }),
  )
  const bytes = Buffer.concat([
    Buffer.from(box.slice(0, box.indexOf('Привет')), 'latin1'),
    Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a]),
  ])
  const reading = await readOne(bytes)
  expect(script(reading)).toEqual([
    'Rosa Diaz 2026-11-18T10:00:00.000Z Grüße aus Malmö',
    'Cora Lindqvist - Привет',
  ])
  expect(reading.report.guessed.join()).toMatch(/1 message has no date/)
})

test('one mail with a mailbox’s line before it stays a mail', async () => {
  expect((await readOne(mailboxOf(mailOf('Hello.')))).format).toBe('eml')
})

test('whatever people write, a mailbox gives every mail back as often as it holds it', async () => {
  const line = fc.constantFrom('From the crew', '>From the crew', 'From: Rosa', 'Yes.', '', '> Tuesday?')
  const body = fc.array(line, { maxLength: 6 }).map((lines) => ['Hello.', ...lines].join('\n'))
  const escaped = (text: string) => text.replace(/^(>*From )/gm, '>$1')
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 2, maxLength: 5 }), async (bodies) => {
      const box = mailboxOf(
        ...bodies.map((text, at) =>
          mailOf(escaped(text), { Subject: `Number ${at}`, 'Message-ID': `<${at}@x.example>` }),
        ),
      )
      const ids = (await readAll(box)).map((one) => ('refused' in one ? null : one.conversation.id))
      expect(ids).toEqual(bodies.map((_, at) => `${at}@x.example`))
    }),
    { numRuns: 60, seed: 7 },
  )
})
