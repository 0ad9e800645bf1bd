import { attributionOpeners, attributionVerbs } from './lexicons/mail-quotes.ts'
import { withoutEntities } from './markup.ts'
import { spokenText } from './spoken-text.ts'

/** No mail program writes a longer line above a quote, nor breaks it over more lines. */
const LONGEST = 400
const MOST_LINES = 5

const year = /(?:^|[^\d:.+])(?:19|20|25)\d{2}(?!\d)/
const numericDate = /\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}/
const clock = /\d{1,2}[:.h]\d{2}/
const bracketedAddress = /[<([]\s?(?:mailto:)?[^\s<>()[\]@]{1,80}@[^\s<>()[\]@]{1,200}/
const address = /[^\s<>()[\]@]{1,80}@[^\s<>()[\]@]{2,200}/
const verbs = new RegExp(
  `(?:^|[\\s,;>)\\]])(?:${attributionVerbs.map((verb) => verb.replace(/[()/]/g, '\\$&')).join('|')})(?=$|[\\s(:])`,
  'iu',
)
const verbEndings = new Set(attributionVerbs)
const cjkVerbs = /(?:写道|寫道|のメール|님이 작성|작성)\s*$/u

/** Where a line like "On Tuesday, Cora <cora@...> wrote:" stands, and whether it is one beyond doubt. */
export interface Attribution {
  readonly first: number
  readonly sure: boolean
}

/**
 * The line above a quote that ends in this line, or `null`.
 *
 * `open(n)` says whether line n may belong to it. It may be broken over five lines. It is sure with a
 * date and an address in brackets, or with an opening word, a date and a verb; a bare "Cora wrote:" is
 * not sure, and counts only where quoted lines follow.
 */
export function findAttribution(
  lines: readonly string[],
  last: number,
  open: (line: number) => boolean,
): Attribution | null {
  if (!mayEndAttribution(lines[last] ?? '')) return null
  let unsure: number | null = null
  let joined = ''
  for (let first = last; first > last - MOST_LINES && first >= 0 && open(first); first -= 1) {
    joined = first === last ? (lines[first] ?? '') : `${lines[first]} ${joined}`
    if (joined.length > LONGEST) break
    const kind = kindOf(bare(joined))
    if (kind === 'sure') return { first: upToOpener(lines, first, open), sure: true }
    if (kind === 'unsure') unsure ??= first
  }
  return unsure === null ? null : { first: upToOpener(lines, unsure, open), sure: false }
}

/** Whether a line may be the last of an attribution: it ends in a colon or in a verb such as "wrote". */
export function mayEndAttribution(line: string): boolean {
  if (line.length > LONGEST) return false
  const end = bare(line)
  return /[:：]$/u.test(end) || endsInVerb(end)
}

function bare(line: string): string {
  return spokenText(withoutEntities(line))
    .replace(/^[-_=*|\s]+/u, '')
    .replace(/[-_=*|\s]+$/u, '')
}

function kindOf(text: string): 'sure' | 'unsure' | null {
  if (text.length < 6 || text.split(' ').length > 45) return null
  const colon = /[:：]$/u.test(text)
  const dated = year.test(text) || numericDate.test(text)
  const verbal = verbs.test(text) || cjkVerbs.test(text.replace(/[:：]$/u, ''))
  const opened = opensLikeOne(text)

  if (colon && dated && bracketedAddress.test(text) && (opened || verbal)) return 'sure'
  if (endsInVerb(text) && opened && /\d/.test(text) && (dated || address.test(text))) return 'sure'
  if (colon && verbal && opened && dated && clock.test(text)) return 'sure'
  if (colon && (verbal || (dated && clock.test(text)) || bracketedAddress.test(text))) return 'unsure'
  return null
}

// "On ...", "12.05.2026, ...", "tir. 18. apr. ...", "Wednesday, 17 November ...", "Cora <cora@...> ..."
function opensLikeOne(text: string): boolean {
  const first = text.slice(0, 40).toLowerCase().split(/[\s,]/)[0] ?? ''
  if (attributionOpeners.has(first) || /^\d/.test(first)) return true
  if (/^ב-?\d|^\p{L}{1,4}[.,]{0,2} \d|^\p{L}{3,12}, ?(?:\d|\p{L}{3,9} \d)/u.test(text)) return true
  const before = text.split(/[<([]/, 1)[0] ?? ''
  return before.length < text.length && before.trim().split(' ').length <= 4 && !/\d/.test(before)
}

function endsInVerb(text: string): boolean {
  const end = text
    .slice(-60)
    .replace(/\s?[:：]$/u, '')
    .toLowerCase()
  if (cjkVerbs.test(end)) return true
  const [third = '', second = '', last = ''] = ['', '', '', ...end.split(/[\s>),;]+/)].slice(-3)
  return [last, `${second} ${last}`, `${third} ${second} ${last}`].some((words) => verbEndings.has(words))
}

function upToOpener(lines: readonly string[], found: number, open: (line: number) => boolean): number {
  let first = found
  for (let above = found - 1; above > found - MOST_LINES && above >= 0 && open(above); above -= 1) {
    const line = bare(lines[above] ?? '')
    const opener = attributionOpeners.has(line.toLowerCase().split(/[\s,]/)[0] ?? '')
    if (opener && /\d/.test(line) && line.length < 120 && !/[.!?:;]$/.test(line)) first = above
  }
  return first
}
