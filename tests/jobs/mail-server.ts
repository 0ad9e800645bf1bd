import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import hoodiecrow from 'hoodiecrow-imap'
import type { MailboxAddress } from '../../server/mailbox-address.ts'

export interface MailServer {
  readonly address: MailboxAddress
  /** How often somebody has connected. */
  readonly knocks: () => number
  /** Puts a mail into the mailbox; whoever looks on is told. */
  deliver(raw: string): void
  /** Numbers every message anew, as a server does that was restored from a copy. */
  renumber(): void
  /** What stands at the messages: nothing, as long as nobody changes anything. */
  flags(): readonly (readonly string[])[]
  /** Ends every connection, as a server does that is started anew. */
  drop(): void
  close(): Promise<void>
}

/** A mail server over TLS in this process, with one mailbox and a certificate nobody knows. */
export async function mailServer(): Promise<MailServer> {
  const server = hoodiecrow({
    secureConnection: true,
    plugins: ['IDLE', 'ID', 'UIDPLUS'],
    storage: { INBOX: {}, '': {} },
    users: { heard: { password: 'quiet' } },
  })
  const sockets = new Set<TLSSocket>()
  let knocks = 0
  server.server.on('secureConnection', (socket: TLSSocket) => {
    knocks += 1
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    address: { host: '127.0.0.1', port, user: 'heard', password: 'quiet', path: 'INBOX' },
    knocks: () => knocks,
    deliver: (raw) =>
      server.appendMessage('INBOX', [], '17-Nov-2026 09:00:00 +0000', raw.replace(/\r?\n/g, '\r\n')),
    renumber: () => {
      server.getMailbox('INBOX').uidvalidity += 1
      drop()
    },
    flags: () => server.getMailbox('INBOX').messages.map((one) => one.flags ?? []),
    drop,
    close: async () => {
      drop()
      server.server.close()
      await once(server.server, 'close')
    },
  }
}
