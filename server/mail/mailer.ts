import { createTransport } from 'nodemailer'
import { words } from '../../views/messages/words.ts'
import type { Config } from '../config.ts'

/** A mail as it is handed to the server. `id` stays the same however often it is tried. */
export interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one POST stops mails like it (RFC 8058); what is written to one person about one thing has none. */
  readonly unsubscribe?: string
}

/** Why a mail did not go out, and whether trying again would change anything. */
export interface MailProblem {
  readonly says: string
  readonly isFinal: boolean
}

export interface Mailer {
  send(mail: Mail): Promise<MailProblem | null>
  close(): void
}

const TIMEOUT_MS = 20_000

/** One address and nothing beside it: of several, or a header, the library would make a letter to each. */
const oneAddress = /^[^\s,;:<>()[\]\\"@]{1,64}@[^\s,;:<>()[\]\\"@]{1,255}$/

/** Whoever sends mail; `null` where no server is set. */
export function mailerFor({ mail, baseUrl }: Pick<Config, 'mail' | 'baseUrl'>): Mailer | null {
  if (mail === null) return null
  const transport = createTransport({
    url: mail.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(baseUrl).hostname
  return {
    async send({ id, to, subject, text, html, unsubscribe }) {
      if (!oneAddress.test(to)) return { says: words.digests.problems.address, isFinal: true }
      try {
        await transport.sendMail({
          from: mail.from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${host}>`,
          headers: {
            ...(unsubscribe === undefined
              ? {}
              : {
                  'List-Unsubscribe': `<${unsubscribe}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
            'Auto-Submitted': 'auto-generated',
          },
        })
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** A code of 500 and above is an answer for good; all else may be different in a while. What the server wrote is not kept. */
function problemOf(error: unknown): MailProblem {
  const { responseCode } = error as { readonly responseCode?: number }
  const { refused, unreachable } = words.digests.problems
  if (responseCode === undefined) return { says: unreachable, isFinal: false }
  return { says: `${refused} (${responseCode})`, isFinal: responseCode >= 500 }
}
