declare module 'hoodiecrow-imap' {
  interface Message {
    raw: string
    uid?: number
    flags?: readonly string[]
    internaldate?: string
  }
  interface Mailbox {
    messages: Message[]
    uidvalidity: number
  }
  interface ImapServer {
    server: import('node:tls').Server
    listen(port: number, host: string, ready: () => void): void
    close(ended: () => void): void
    appendMessage(mailbox: string, flags: readonly string[], date: string, raw: string): void
    getMailbox(path: string): Mailbox
  }
  export default function hoodiecrow(options: {
    secureConnection: boolean
    plugins: readonly string[]
    storage: Readonly<Record<string, { messages?: readonly Message[]; uidvalidity?: number }>>
    users: Readonly<Record<string, { password: string }>>
  }): ImapServer
}
