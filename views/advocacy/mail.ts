import { html } from 'hono/html'
import { words } from '../messages/words.ts'

/** A mail to whoever is asked for an answer. `href` is a whole address. */
export interface CaseMailWords {
  readonly hello: string
  readonly says: string
  readonly need: string | null
  readonly until: string
  readonly href: string
}

/** The mail for programs that show no HTML. */
export function caseMailText({ hello, says, need, until, href }: CaseMailWords): string {
  const { why } = words.advocacy.mail
  return [hello, '', says, ...(need === null ? [] : ['', need]), '', until, href, '', why, ''].join('\n')
}

/** The same as HTML: nothing in it is fetched from anywhere. The command line, which reads no JSX, loads it too. */
export function caseMailHtml({ hello, says, need, until, href }: CaseMailWords): string {
  const { act, why } = words.advocacy.mail
  return html`<!doctype html><html lang="${words.language}"><body>
<p>${hello}</p>
<p>${says}</p>
${need === null ? '' : html`<p>${need}</p>`}
<p>${until} <a href="${href}">${act}</a></p>
<p>${why}</p>
</body></html>`.toString()
}
