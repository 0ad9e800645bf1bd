import { tmpdir } from 'node:os'
import type { Kysely } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { countsOfWay, wayStandings } from '../../db/queries/arrivals.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import type { Database } from '../../db/schema.ts'
import { readConfig } from '../../server/config.ts'
import { mailboxReader } from '../../server/jobs/mailbox.ts'
import type { MailboxAddress } from '../../server/mailbox-address.ts'
import { createLog } from '../../server/web/log.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { queueOf } from '../uploaded.ts'
import { mailServer } from './mail-server.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const mail = (nth: number, about: { from?: string; answers?: number; head?: string; body?: string } = {}) =>
  `From: ${about.from ?? 'Cora Lindqvist <cora@brightwater.example>'}
To: Rosa Diaz <rosa@loomworks.example>
Subject: The ovens
Date: Tue, 17 Nov 2026 09:0${nth}:00 +0000
Message-ID: <m${nth}@brightwater.example>
${about.answers === undefined ? '' : `In-Reply-To: <m${about.answers}@brightwater.example>\nReferences: <m${about.answers}@brightwater.example>\n`}${about.head ?? ''}
${about.body ?? `Letter ${nth}: could you send us the new price list by Friday?`}
`

onEveryDatabase((fresh) => {
  const open = async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const server = await mailServer()
    ends.push(server.close)
    return { db, cast, server, reader: reading(db, server.address) }
  }

  test('mails of one thread become one conversation, each read once, and nothing in the mailbox changes', async () => {
    const { db, cast, server, reader } = await open()
    server.deliver(mail(1))
    server.deliver(
      mail(2, { answers: 1, from: 'Rosa Diaz <rosa@loomworks.example>', body: 'I will send it today.' }),
    )
    await reader.look()
    await reader.look(61)
    const { conversations } = await listConversations(db, cast.rosa)
    expect(conversations).toHaveLength(1)
    const full = await findConversation(db, cast.rosa, conversations[0]?.id ?? '')
    expect(full?.conversation.utterances).toHaveLength(2)
    expect((await countsOfWay(db, 'mailbox', 5)).counts).toEqual({ done: 2 })
    expect(server.flags()).toEqual([[], []])
  })

  test('mail that comes while the mailbox is open is read without waiting for the next minute', async () => {
    const { db, server, reader } = await open()
    await reader.look()
    server.deliver(mail(1))
    await vi.waitFor(
      async () => expect((await countsOfWay(db, 'mailbox', 5)).counts).toEqual({ done: 1 }),
      20_000,
    )
  })

  test('a start anew, two programs and a server that numbers its messages anew read nothing twice', async () => {
    const { db, server, reader } = await open()
    server.deliver(mail(1))
    server.deliver(mail(2))
    const other = reading(db, server.address)
    await Promise.all([reader.look(), other.look()])
    server.renumber()
    await reading(db, server.address).look()
    expect((await countsOfWay(db, 'mailbox', 5)).counts).toEqual({ done: 2 })
    server.deliver(mail(3))
    await reading(db, server.address).look()
    expect((await countsOfWay(db, 'mailbox', 5)).counts).toEqual({ done: 3 })
  })

  test('a transcript that a mail carries comes in beside it; a picture or a letter does not', async () => {
    const { db, server, reader } = await open()
    const part = (type: string, name: string, body: string) =>
      `--x\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\n${body}\n`
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:09.000\n<v Rosa Diaz>What changed since the spring?\n'
    const body = [
      '--x\nContent-Type: text/plain\n\nHere is our call.\n',
      part('text/vtt', 'call.vtt', vtt),
      part('image/png', 'logo.png', 'not a picture'),
      part('text/plain', 'terms.txt', 'Terms of delivery apply.'),
      '--x--',
    ].join('')
    server.deliver(mail(1, { head: 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n', body }))
    await reader.look()
    const { counts, last } = await countsOfWay(db, 'mailbox', 5)
    expect(counts).toEqual({ done: 2 })
    expect(last?.name).toBe('Mail 1 of 2026-11-17/call.vtt')
  })

  test('an absence note is nobody’s follow-up, and a mail that is too large is left out with the reason', async () => {
    const { db, cast, server, reader } = await open()
    server.deliver(mail(1, { head: 'Auto-Submitted: auto-replied\n' }))
    server.deliver(mail(2, { body: 'x'.repeat(1024 * 1024) }))
    await reader.look()
    expect((await listConversations(db, cast.rosa)).conversations).toEqual([])
    const { refused } = await countsOfWay(db, 'mailbox', 5)
    expect(refused.map((one) => one.why).toSorted()).toEqual([
      expect.stringContaining('A machine sent this mail'),
      expect.stringContaining('It has more than the 1 MB'),
    ])
  })

  test('a wrong password is said once and not tried again for an hour', async () => {
    const { db, server } = await open()
    const reader = reading(db, { ...server.address, password: 'loud' })
    await reader.look()
    for (const minutes of [1, 5, 30]) await reader.look(minutes * 60)
    expect(server.knocks()).toBe(1)
    expect(reader.said).toHaveLength(1)
    expect(reader.said[0]).toContain('does not accept the name and password')
    expect(reader.said[0]).not.toContain('loud')
    expect(await wayStandings(db)).toMatchObject([{ way: 'mailbox', problem: { code: 'credentials' } }])
    await reader.look(3600)
    expect(server.knocks()).toBe(2)
    expect(reader.said).toHaveLength(1)
  })

  test('a certificate nobody knows, a missing mailbox and a silent server are each said in words', async () => {
    const { db, server } = await open()
    const strict = reading(db, server.address, {})
    await strict.look()
    expect(strict.said[0]).toMatch(/The certificate of the mail server/)
    const missing = reading(db, { ...server.address, path: 'Nowhere' })
    await missing.look()
    expect(missing.said[0]).toContain('There is no such mailbox')
    const silent = reading(db, { ...server.address, port: 1 })
    await silent.look()
    expect(silent.said[0]).toContain('does not answer at this address')
  })

  test('D-59 a broken connection is tried again, later each time, and all is right again when it holds', async () => {
    const { db, server, reader } = await open()
    await reader.look()
    const away = reading(db, { ...server.address, port: 1 })
    const tried: number[] = []
    for (const seconds of [0, 4, 2, 6, 5, 21]) tried.push(await away.look(seconds))
    expect(tried.at(-1)).toBeGreaterThan(0)
    server.drop()
    server.deliver(mail(1))
    await reader.look(61)
    await reader.look(61)
    expect((await countsOfWay(db, 'mailbox', 5)).counts).toEqual({ done: 1 })
    expect(await wayStandings(db)).toMatchObject([{ problem: null }])
  })
})

/** A program that reads a mailbox; a look, so many seconds later, is over when everything it found has been read. */
function reading(db: Kysely<Database>, address: MailboxAddress, tls: object = { rejectUnauthorized: false }) {
  const uploads = queueOf(db)
  const said: string[] = []
  const log = createLog('silent')
  log.warn = (...line: readonly unknown[]) => {
    said.push(String(line[1]))
  }
  let instant = Date.parse('2026-11-21T09:00:00Z')
  const config = readConfig({ MAX_UPLOAD_MB: '1', DATA_DIR: tmpdir() })
  const job = mailboxReader({ db, log, config, uploads, now: () => new Date(instant++) }, address, { tls })
  ends.unshift(() => job.stop())
  const look = async (seconds = 0) => {
    instant += seconds * 1000
    job.wake()
    await job.settled()
    await uploads.settled()
    return said.length
  }
  return { look, said }
}
