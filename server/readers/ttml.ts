import { captionReading } from './captions.ts'
import type { Reader } from './reading.ts'
import { ttmlCues } from './ttml-cues.ts'
import { parseXml } from './xml.ts'

/**
 * Timed text as XML (TTML, its profiles and its ancestor DFXP): `<p>` and `<span>` with times that body,
 * div, region and `timeContainer` pass down.
 *
 * Who speaks is the `ttm:agent` of a piece or of what holds it, or stands before a colon, or nowhere.
 */
export const ttml: Reader = {
  format: 'ttml',

  claims({ text, json }) {
    return json === undefined && rootName(text) === 'tt' ? 'is XML whose root is tt' : null
  },

  read({ text }, options) {
    const xml = parseXml(text)
    if ('refused' in xml) return [xml]
    const language = xml.root.attributes.get('lang')?.trim() || null
    return captionReading('ttml', ttmlCues(xml.root, text), options, { language })
  },
}

/** No head of a file is longer than this. */
const HEAD = 100_000

function rootName(text: string): string | null {
  const head = text.slice(0, HEAD)
  for (let at = 0; at < head.length; ) {
    const start = head.slice(at, at + 200)
    const [, name] = /^\s*<(?:!DOCTYPE\s+)?(?:[\w.-]{1,60}:)?([a-z]\w{0,60})(?=[\s/>[])/i.exec(start) ?? []
    if (name) return name
    const [skipped, kind] = /^\s*<(\?|!--)/.exec(start) ?? []
    if (!kind) return null
    const end = head.indexOf(kind === '?' ? '?>' : '-->', at + (skipped?.length ?? 0))
    if (end < 0) return null
    at = end + (kind === '?' ? 2 : 3)
  }
  return null
}
