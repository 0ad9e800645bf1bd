import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openApp } from './app.ts'

test('the log tells what was asked for, never the secret of a link', async () => {
  const app = await openApp()
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  const logging = createApp({ ...app.services, log })
  for (const path of ['/sign-in/link/secret-canary', '/invitations/secret-canary', '/sign-in']) {
    await logging.request(path)
    await logging.request(path, { method: 'POST', headers: { origin: app.services.config.baseUrl } })
  }
  await app.close()
  expect(lines).toHaveLength(6)
  expect(lines.join('')).toContain('"path":"/sign-in/link/…"')
  expect(lines.join('')).not.toContain('secret-canary')
})
