import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Somebody else's server, on this machine: it remembers what it was sent and answers as it is told to. */
export async function openReceiver() {
  const received: Received[] = []
  let answer = (response: ServerResponse): void => {
    response.end('ok')
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    received.push({ headers: request.headers, body })
    answer(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    received,
    host,
    url: `http://${host}/hooks`,
    answers(how: (response: ServerResponse) => void) {
      answer = how
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
