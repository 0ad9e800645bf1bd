import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { languageNow } from './messages/language.ts'
import { languages, type Words } from './messages/words.ts'

/** Signs of private use, in whose place something else is put each time. */
export const holes = { path: '\ue000', name: '\ue001', organisation: '\ue002', bell: '\ue003' } as const
type Hole = keyof typeof holes

const drawn = new WeakMap<Words, Map<string, readonly string[]>>()

/**
 * Draws once in each language what looks alike on page after page. `shows` is all that tells one from another, of which
 * there are few, and nobody’s name is among it: what is somebody’s stands in a hole.
 */
export function drawnOnce(
  shows: readonly (string | undefined)[],
  draw: () => { toString(): unknown },
  filled: Readonly<Partial<Record<Hole, unknown>>> = {},
): HtmlEscapedString {
  const spoken = languages[languageNow()]
  const known = drawn.get(spoken) ?? new Map<string, readonly string[]>()
  drawn.set(spoken, known)
  const key = JSON.stringify(shows)
  const parts = known.get(key) ?? String(draw()).split(/([\ue000-\ue003])/)
  known.set(key, parts)
  const fillings = new Map(
    Object.entries(filled).map(([name, filling]) => [holes[name as Hole] as string, html`${filling}`]),
  )
  return raw(parts.map((part) => fillings.get(part) ?? part).join(''))
}
