import type { ServerType } from '@hono/node-server'
import type { Opened } from './web/services.ts'

interface Running {
  readonly server: ServerType
  readonly services: Opened
  /** The work behind the pages, where it is done here. */
  readonly work: { close(): Promise<void> }
}

/** Takes nobody new, answers who is here, lets every job end its step, and closes the database. What waits goes on at the next start. */
export async function stopped({ server, services, work }: Running): Promise<void> {
  services.readiness.stop()
  services.streams.stop()
  const answered = new Promise<void>((done) => {
    server.close(() => done())
  })
  const letGo = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), LOOK_MS)
  await answered
  clearInterval(letGo)
  await work.close()
  await services.close()
}

// Browsers keep a connection after their answer; nobody waits for those.
const LOOK_MS = 50
