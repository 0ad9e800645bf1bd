import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { loadDemo } from '../../db/seeds/demo.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { signInToken } from '../../server/web/auth.ts'
import { type Opened, openServices } from '../../server/web/services.ts'

export interface Heard {
  readonly url: string
  readonly services: Opened
  /** A link that signs this person in, once. */
  linkFor(email: string): Promise<string>
  close(): Promise<void>
}

/** The demo, loaded once for all that start here: each begins with a copy of it. */
let demo: Promise<string> | undefined

async function madeDemo(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-demo-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const services = await openServices(readConfig({ ...settings, DATA_DIR: dataDir }))
  await loadDemo(services)
  await services.close()
  return dataDir
}

const settings = { LOG_LEVEL: 'error', TIME_ZONE: 'Europe/London' }

/** Heard as it really runs, with its demo, on a port of its own; for passkeys under a name, as a browser has none for a number. */
export async function startHeard(name = '127.0.0.1'): Promise<Heard> {
  demo ??= madeDemo()
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-browser-'))
  cpSync(await demo, dataDir, { recursive: true })
  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response('', { status: 503 })
  const server = serve({ fetch: (request, env) => answer(request, env), port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo

  const BASE_URL = `http://${name}:${port}`
  const config = readConfig({ ...settings, DATA_DIR: dataDir, PORT: String(port), BASE_URL })
  const services = await openServices(config)
  await saveOwnTimeDays(services.db, 0)
  answer = createApp(services).fetch

  return {
    url: config.baseUrl,
    services,
    linkFor: async (email) => `${config.baseUrl}/sign-in/link/${await signInToken(services.auth, email)}`,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await services.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
