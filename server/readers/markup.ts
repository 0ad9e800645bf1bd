/** The named entities that transcripts use; any other stays as it is written. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  pound: '£',
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));/g

/** A text with its entities (`&amp;`, `&#39;`) turned into letters, once; unknown ones stay. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole
  })
}

/** A stretch of a cue's text and whose voice tag it stands under; `undefined` before any voice tag. */
export interface Voiced {
  readonly voice: string | null | undefined
  readonly text: string
}

// A tag, a time inside the text, a voice tag whose end is missing, a tag cut off at the end, or a style of
// subtitles. "5 < 7" is none: a tag begins with a letter.
const TAG =
  /<(\/?)([a-z]+)((?:\.[^\s.<>/]*)*)(\s[^<>]*)?\/?>|<\s*[\d:.]+>|<\/>|<v\s(?=[^<>]*(?:<|$))|<\/?[a-z][^\s<>]{0,20}$|\{\\[^{}]*\}/gi

/** Without these a text has no tag. */
const MARKED = /[<{]/

/** What most cues with a voice are: one, from their beginning to their end. */
const ONE_VOICE = /^<v ([^<>]+)>([^<>{]*)<\/v>$/

/**
 * A cue's text without tags, cut where the voice changes (`<v Name>` to `</v>` or the next voice).
 * An empty voice tag is somebody without a name. Entities are decoded, in names too.
 */
export function voicesIn(raw: string): readonly Voiced[] {
  const [, name, words] = ONE_VOICE.exec(raw) ?? []
  if (name !== undefined && words !== undefined)
    return [{ voice: nameIn(name), text: withoutEntities(words) }]
  if (!MARKED.test(raw)) return raw.trim() === '' ? [] : [{ voice: undefined, text: withoutEntities(raw) }]
  const found: Voiced[] = []
  let voice: string | null | undefined
  let text = ''
  let from = 0
  const close = (next: string | null | undefined) => {
    if (text.trim() !== '' || voice !== undefined) found.push({ voice, text: withoutEntities(text) })
    voice = next
    text = ''
  }
  for (const tag of raw.matchAll(TAG)) {
    text += raw.slice(from, tag.index)
    from = tag.index + tag[0].length
    if (tag[2]?.toLowerCase() === 'br') text += ' '
    if (tag[2]?.toLowerCase() === 'v') close(tag[1] ? undefined : nameIn(tag[4] ?? ''))
  }
  text += raw.slice(from)
  close(undefined)
  return found
}

function nameIn(annotation: string): string | null {
  const name = withoutEntities(annotation).replace(/\s+/gu, ' ').trim()
  return name === '' ? null : name
}

/** A text without tags and with its entities decoded, whoever speaks. */
export function withoutTags(raw: string): string {
  return withoutEntities(MARKED.test(raw) ? raw.replace(TAG, '') : raw)
}

/** A text written so that whoever reads it as markup reads the same text. */
export function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
