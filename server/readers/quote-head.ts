import { earlierMailTitles, type HeadKind, headKindOf } from './lexicons/mail-quotes.ts'
import { withoutEntities } from './markup.ts'
import { spokenText } from './spoken-text.ts'

const titles = new Set(earlierMailTitles)

/** A head of a mail is no longer than this many lines, and none of its lines longer than this. */
const MOST_LINES = 14
const LONGEST = 1000

const address = /[^\s<>()[\]@:]{1,80}@[^\s<>()[\]@]{2,200}/
const bracketedAddress = /<\s?(?:mailto:)?[^\s<>()[\]@]{1,80}@[^\s<>()[\]@]{2,200}/
const day = /(?:^|\D)(?:19|20|25)\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}/
const clock = /\d{1,2}[:.h]\d{2}/

interface Label {
  readonly name: string
  readonly kind: HeadKind | null
  readonly value: string
}

/**
 * The last line of the head of an earlier mail - `From:`, `Sent:`, `To:`, `Subject:`, in any language we
 * know - that begins in this line, or `null`.
 *
 * Labels alone prove nothing: people write "From: Berlin" and "Date: Friday". It takes a writer beside an
 * address or a subject; or a line only a mail program writes (`Sent:` with day and clock); or three
 * labels of any language, the first with a name and its <address>, one with a day and a clock.
 */
export function findHead(lines: readonly string[], first: number): number | null {
  const start = labelIn(lines[first] ?? '')
  if (isBracketedLabel(lines[first] ?? '')) return first
  if (!start) return startsWithAddress(lines, first) ? first + 1 : null

  const found: Label[] = []
  let last = first
  let blanks = 0
  for (let at = first; at < lines.length && at < first + MOST_LINES; at += 1) {
    const line = lines[at] ?? ''
    const label = labelIn(line)
    if (label && (label.kind || found.length < 3 || address.test(label.value))) {
      found.push(label)
      last = at
      blanks = 0
    } else if (line.trim() === '') {
      blanks += 1
      if (blanks > 1) break
    } else if (blanks === 0 && address.test(line) && !/[.!?]\s*$/.test(line)) last = at
    else break
  }
  return isHead(found) || isSentLine(start) ? last : null
}

/** Whether a line is the title of an earlier mail: `-----Original Message-----` and its like. */
export function isTitle(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line.length > 120) return false
  const bare = spokenText(line)
  const title = bare.replace(/^[-_=*#~>\s]+/u, '').replace(/[-_=*#~:：\s]+$/u, '')
  if (!titles.has(title.toLowerCase())) return false
  if (/^[-_=*]{2}/u.test(bare) || /[:：]$/u.test(bare)) return true
  return lines.slice(at + 1, at + 4).some((next) => labelIn(next)?.kind)
}

/** Whether a line may begin a head or be a title: a colon near its start, a bracket, a rule, or a title's words. */
export function mayBeHead(line: string): boolean {
  if (line.length > LONGEST) return false
  return (
    /^[^:：]{1,60}[:：]|^\s{0,8}[-_=*[<]/u.test(line) ||
    (line.length < 80 && titles.has(line.trim().toLowerCase()))
  )
}

/** Whether a line is only a rule, or words between two rules. */
export function isRule(line: string): boolean {
  const bare = line.trim()
  if (bare.length > 200) return false
  return /^[-_=*~—–]{2,}$/u.test(bare) || (/^[-_=*]{4,}/u.test(bare) && /[-_=*]{4,}$/u.test(bare))
}

function labelIn(line: string): Label | null {
  if (line.length > LONGEST) return null
  const bare = spokenText(withoutEntities(line)).replace(/^[*_|[\s]+/u, '')
  const colon = bare.slice(0, 40).search(/[:：]/u)
  if (colon < 1) return null
  const name = bare
    .slice(0, colon)
    .replace(/[*_\s]+$/u, '')
    .toLowerCase()
  if (name === '' || name.split(' ').length > 3 || !/^\p{L}/u.test(name)) return null
  const value = bare.slice(colon + 1).replace(/^[*_\s]+/u, '')
  return { name, kind: headKindOf.get(name) ?? null, value }
}

function isHead(found: readonly Label[]): boolean {
  const kinds = new Set(found.map((label) => label.kind))
  const mailed = found.some((label) => address.test(label.value))
  const timed = found.some((label) => isTimed(label.value))
  const others = ['sent', 'date', 'to', 'subject'].filter((kind) => kinds.has(kind as HeadKind)).length
  if (kinds.has('writer') && others >= 1 && mailed) return true
  if (kinds.has('writer') && kinds.has('subject') && others >= 2) return true
  if (kinds.has('subject') && (kinds.has('sent') || (kinds.has('date') && timed)) && kinds.has('to'))
    return true
  const names = new Set(found.map((label) => label.name))
  return names.size >= 3 && timed && bracketedAddress.test(found[0]?.value ?? '')
}

function isSentLine(label: Label): boolean {
  return label.kind === 'sent' && isTimed(label.value)
}

function isTimed(value: string): boolean {
  return day.test(value) && clock.test(value)
}

// "[FROM]", "[Date]": what is left where a program took the head out.
function isBracketedLabel(line: string): boolean {
  const [, name = ''] = /^\s*\[([\p{L} ]{2,24})\]\s*$/u.exec(line.slice(0, 60)) ?? []
  return headKindOf.has(name.trim().toLowerCase())
}

// "<cora@...>" alone on a line, the rest of a broken From, with the line of the day below it.
function startsWithAddress(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (line.length > 300 || !/^<\s?[^\s<>@]+@[^\s<>@]+>$/.test(line)) return false
  const next = labelIn(lines[at + 1] ?? '')
  return next !== null && (next.kind === 'sent' || next.kind === 'date') && isTimed(next.value)
}
