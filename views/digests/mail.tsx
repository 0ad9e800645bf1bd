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

/** The same as HTML: nothing in it is fetched from anywhere. */
export function digestHtml({ name, zone, lines, stopHref }: DigestMail): string {
  return html`<!doctype html>${(
    <html lang={words.language}>
      <body>
        <p>{say.hello(name)}</p>
        <ul>
          {lines.map((line) => (
            <li>
              <a href={line.href}>{line.says}</a>
            </li>
          ))}
        </ul>
        <p>{say.when(zone)}</p>
        <p>
          {say.stop} <a href={stopHref}>{words.digests.stop.act}</a>
        </p>
      </body>
    </html>
  )}`.toString()
}
