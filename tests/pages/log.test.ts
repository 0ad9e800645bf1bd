import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openApp } from './app.ts'

test('D-42 the log tells what was asked for, never the secret of a link', async () => {
  const app = await openApp()
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  const logging = createApp({ ...app.services, log })
  const secrets = ['sign-in/link', 'invitations', 'shared/promises', 'calendar', 'answers', 'sent']
  for (const path of [...secrets.map((one) => `/${one}/secret-canary`), '/sign-in']) {
    await logging.request(path)
    await logging.request(path, { method: 'POST', headers: { origin: app.services.config.baseUrl } })
  }
  await app.close()
  expect(lines).toHaveLength(2 * secrets.length + 2)
  expect(lines.join('')).toContain('"path":"/sign-in/link/…"')
  expect(lines.join('')).not.toContain('secret-canary')
})

test('D-42 whatever stands in an address or a header, an event is one line of JSON', async () => {
  const app = await openApp()
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  const logging = createApp({ ...app.services, log })
  const nasty = 'a%0d%0a{"level":50}\u001b[31mred%1b[0m\u2028'
  await logging.request(`/conversations/${nasty}?q=${nasty}`)
  await logging.request('/sign-in', {
    headers: { 'x-request-id': 'a"}{"level":50', 'user-agent': '\t{"level":60}' },
  })
  await app.close()
  expect(lines.map((line) => JSON.parse(line).level)).toEqual([30, 30])
  for (const line of lines) expect(line).toMatch(/^[^\r\n\u001b]*\n$/)
})

test('whoever breaks off in the middle of sending is told so, and no fault of ours is logged', async () => {
  const app = await openApp()
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  const logging = createApp({ ...app.services, log })
  for (const path of ['/api/conversations', '/sign-in', '/conversations/exports']) {
    const broken = new ReadableStream({
      pull(stream) {
        stream.enqueue(new TextEncoder().encode('half of '))
        stream.error(new Error('aborted'))
      },
    })
    const headers = { origin: app.services.config.baseUrl, 'transfer-encoding': 'chunked' }
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: broken, duplex: 'half' }
    const answer = await logging.request(path, init)
    expect(answer.status, path).toBe(400)
    expect(await answer.text()).toContain('broke off before all of it was here')
  }
  await app.close()
  expect(lines.map((line) => JSON.parse(line).level)).not.toContain(50)
})
