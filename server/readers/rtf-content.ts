import { inCodePage } from './code-page.ts'

/** Nothing a program writes is nested deeper. */
const MOST_LEVELS = 500

const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([\da-f]{2})|\\([\s\S])|([{}])|([^\\{}\r\n]{1,10000})|[\r\n]+|\\$/giy

/** Parts of rich text that are no text: fonts, colours, pictures. */
const silent = new Set(
  'fonttbl colortbl stylesheet info pict object header footer mhtmltag listtable listoverridetable rsidtbl generator'.split(
    ' ',
  ),
)
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
}
/** The character sets that fonts name by a number of their own. */
const pageOfFont: Readonly<Record<number, number>> = {
  ...{ 0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258 },
  ...{ 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 },
}

interface Level {
  readonly silent: boolean
  /** What stands here is only for programs that show rich text. */
  readonly onlyRich: boolean
  readonly font: number
  readonly skip: number
}

/**
 * What a rich text says, given a letter for each byte. Where it was made from HTML the answer is that HTML:
 * its tags are kept in the rich text, and what only rich text needs is marked so.
 */
export function rtfContent(rich: string): string {
  const page: Page = {
    out: [],
    bytes: [],
    levels: [],
    here: { silent: false, onlyRich: false, font: -1, skip: 1 },
    fonts: new Map(),
    codePage: 1252,
    optional: false,
    passing: 0,
  }
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(rich); token; token = TOKEN.exec(rich)) {
    if (page.levels.length > MOST_LEVELS) break
    take(page, token)
  }
  flush(page)
  return page.out.join('')
}

interface Page {
  readonly out: string[]
  bytes: number[]
  readonly levels: Level[]
  here: Level
  readonly fonts: Map<number, number>
  codePage: number
  optional: boolean
  passing: number
}

function take(page: Page, [, word, number, hex, sign, brace, text]: RegExpExecArray): void {
  if (hex === undefined) flush(page)
  if (hex !== undefined) byte(page, Number.parseInt(hex, 16))
  else if (word !== undefined) control(page, word.toLowerCase(), number === undefined ? null : Number(number))
  else if (text !== undefined) say(page, passed(page, text))
  else if (brace !== undefined) level(page, brace)
  else if (sign === '*') page.optional = true
  else if (sign !== undefined) say(page, passed(page, letters[sign] ?? ''))
}

const letters: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}', '~': ' ', _: '-' }

function level(page: Page, brace: string): void {
  page.passing = 0
  if (brace === '{') page.levels.push(page.here)
  else page.here = page.levels.pop() ?? page.here
}

function control(page: Page, word: string, number: number | null): void {
  const optional = page.optional
  page.optional = false
  if (word === 'htmltag') return
  if (word === 'htmlrtf') page.here = { ...page.here, onlyRich: number !== 0 }
  else if (silent.has(word) || optional) page.here = { ...page.here, silent: true }
  else if (word === 'ansicpg' && number !== null) page.codePage = number
  else if (word === 'f' && number !== null) page.here = { ...page.here, font: number }
  else if (word === 'fcharset' && number !== null)
    page.fonts.set(page.here.font, pageOfFont[number] ?? page.codePage)
  else if (word === 'uc' && number !== null) page.here = { ...page.here, skip: Math.max(0, number) }
  else if (word === 'u' && number !== null) {
    say(page, String.fromCharCode(number & 0xffff))
    page.passing = page.here.skip
  } else if (signs[word] !== undefined) say(page, signs[word])
}

// Behind a letter by number stands what older programs show in its place.
function passed(page: Page, text: string): string {
  const shown = text.slice(page.passing)
  page.passing = Math.max(0, page.passing - text.length)
  return shown
}

function byte(page: Page, value: number): void {
  if (page.passing > 0) page.passing -= 1
  else page.bytes.push(value)
}

// Letters of several bytes come byte by byte.
function flush(page: Page): void {
  if (page.bytes.length === 0) return
  const codePage = page.fonts.get(page.here.font) ?? page.codePage
  const text = inCodePage(Uint8Array.from(page.bytes), codePage)
  page.bytes = []
  say(page, text)
}

function say({ out, here }: Page, text: string): void {
  if (!here.silent && !here.onlyRich) out.push(text)
}
