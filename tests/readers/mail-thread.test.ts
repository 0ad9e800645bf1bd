import { expect, test } from 'vitest'
import { mailThread } from '../../server/readers/mail-thread.ts'
import { readOne } from './read.ts'

const mail = (more: string) =>
  `From: Cora <cora@buyer.example>\nDate: Wed, 18 Nov 2026 15:00:00 +0000\n${more}\n\nYes, Monday.\n`

test('a mail says which it is and which it answers, the oldest first and each once', async () => {
  const head = [
    'Message-ID: <m3@buyer.example>',
    'In-Reply-To: <m2@seller.example>',
    'References: <m1@buyer.example>',
    '\t<m2@seller.example>',
  ]
  expect((await readOne(mail(head.join('\n')))).thread).toEqual({
    holds: [{ id: 'm3@buyer.example', utterance: 'u1' }],
    answers: ['m1@buyer.example', 'm2@seller.example'],
  })
})

test('a mail without ids ties to nothing, and nothing is made up for it', async () => {
  expect((await readOne(mail('Subject: Monday'))).thread).toEqual({ holds: [], answers: [] })
})

test('mails of one box answer what lies outside it', () => {
  const ids = { inReplyTo: undefined, references: undefined }
  expect(
    mailThread([
      { ...ids, messageId: '<a@x.example>', utterance: 'u1' },
      {
        messageId: 'b@x.example',
        references: '<0@x.example> <a@x.example>',
        inReplyTo: null,
        utterance: 'u2',
      },
      { ...ids, messageId: null, inReplyTo: 'Your message of Monday <b@x.example>', utterance: 'u3' },
    ]),
  ).toEqual({
    holds: [
      { id: 'a@x.example', utterance: 'u1' },
      { id: 'b@x.example', utterance: 'u2' },
    ],
    answers: ['0@x.example'],
  })
})
