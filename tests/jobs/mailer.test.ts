import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailerFor } from '../../server/mail/mailer.ts'
import { openPostOffice } from './post-office.ts'

let office: Awaited<ReturnType<typeof openPostOffice>>
beforeAll(async () => {
  office = await openPostOffice()
})
afterAll(() => office.close())

const plain = { id: 'm1', text: 'Hello.', html: '<p>Hello.</p>', subject: 'A promise is due' }

test('D-40 whatever a name or a subject holds, a mail has one subject, one recipient and no header of its own', async () => {
  const mailer = mailerFor({
    mail: { url: office.url, from: 'Heard <heard@mina.example>' },
    baseUrl: 'https://heard.example',
  })
  const nasty = 'Due\r\nBcc: eve@evil.example\r\nSubject: Other\n\nBody'
  expect(await mailer?.send({ ...plain, to: 'cora@bakery.example', subject: nasty })).toBeNull()
  for (const to of [
    'cora@bakery.example, eve@evil.example',
    'cora@bakery.example\r\nBcc: eve@evil.example',
    'x@evil.example <cora@bakery.example>',
    '',
  ])
    expect(await mailer?.send({ ...plain, to }), to).toMatchObject({ isFinal: true })
  mailer?.close()
  const [mail, ...more] = office.mails
  expect(more).toEqual([])
  expect(mail).toMatchObject({ to: [{ address: 'cora@bakery.example' }], text: 'Hello.\n' })
  expect(mail?.headers.filter(({ key }) => key === 'subject' || key === 'bcc')).toHaveLength(1)
  expect(mail?.subject).toContain('Due Bcc: eve@evil.example')
})
