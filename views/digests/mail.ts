import { html } from 'hono/html'
import { words } from '../messages/words.ts'

/** A digest as its mail says it: lines with where they lead, as whole addresses. */
export interface DigestMail {
  readonly name: string
  readonly zone: string
  readonly lines: readonly { readonly says: string; readonly href: string }[]
  readonly stopHref: string
}

const say = words.digests.mail

/** The mail for programs that show no HTML. */
export function digestText({ name, zone, lines, stopHref }: DigestMail): string {
  return [
    say.hello(name),
    '',
    ...lines.flatMap((line) => [line.says, line.href, '']),
    say.when(zone),
    `${say.stop} ${stopHref}`,
    '',
  ].join('\n')
}

/** The same as HTML: nothing in it is fetched from anywhere. The command line, which reads no JSX, loads it too. */
export function digestHtml({ name, zone, lines, stopHref }: DigestMail): string {
  const items = lines.map(({ href, says }) => html`<li><a href="${href}">${says}</a></li>`)
  return html`<!doctype html><html lang="${words.language}"><body>
<p>${say.hello(name)}</p>
<ul>${items}</ul>
<p>${say.when(zone)}</p>
<p>${say.stop} <a href="${stopHref}">${words.digests.stop.act}</a></p>
</body></html>`.toString()
}
