/** A mailbox on an IMAP server. What it holds is a secret: it is never logged and never shown. */
export interface MailboxAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  /** The mailbox on the server, such as INBOX or Sales/Heard. */
  readonly path: string
}

const IMAPS_PORT = 993

/** What an address such as imaps://user:password@host/Mailbox says; `null` where it is none. */
export function mailboxIn(text: string): MailboxAddress | null {
  const url = URL.parse(text)
  if (url?.protocol !== 'imaps:' || !url.hostname || !url.username || !url.password || url.search) return null
  try {
    const [user = '', password = '', path = ''] = [url.username, url.password, url.pathname.slice(1)].map(
      decodeURIComponent,
    )
    const port = url.port === '' ? IMAPS_PORT : Number(url.port)
    return { host: url.hostname, port, user, password, path: path === '' ? 'INBOX' : path }
  } catch {
    return null
  }
}
