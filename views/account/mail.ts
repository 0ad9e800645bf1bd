import { html } from 'hono/html'
import { words } from '../messages/words.ts'

/** A mail about somebody’s own way in. `href` is a whole address. */
export interface SecurityMail {
  readonly hello: string
  readonly says: string
  readonly href: string
  readonly act: string
  readonly why: string
}

/** The mail for programs that show no HTML. */
export function securityText({ hello, says, href, act, why }: SecurityMail): string {
  return [hello, '', says, '', `${act}:`, href, '', why, ''].join('\n')
}

/** The same as HTML: nothing in it is fetched from anywhere. The command line, which reads no JSX, loads it too. */
export function securityHtml({ hello, says, href, act, why }: SecurityMail): string {
  return html`<!doctype html><html lang="${words.language}"><body>
<p>${hello}</p>
<p>${says}</p>
<p><a href="${href}">${act}</a></p>
<p>${why}</p>
</body></html>`.toString()
}
