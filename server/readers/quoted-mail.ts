import { withoutEntities } from './markup.ts'
import { findAttribution, mayEndAttribution } from './quote-attribution.ts'
import { findHead, isRule, isTitle, mayBeHead } from './quote-head.ts'

/** A line this long was wrapped by a mail program when its end stands alone below it. */
const WRAPPED = 50

/** A signature is no longer than this; more text below a bare `--` is text. */
const SIGNATURE_LINES = 8

/** Lines that look like the head of a quote; no mail a person wrote has as many. */
const MOST_HEADS = 5000

/** What one sender wrote in a mail, and how many lines of earlier mail stood with it. */
export interface OwnWords {
  readonly text: string
  readonly quotedLines: number
}

/**
 * The sender's own words of a mail's plain text.
 *
 * Out go quoted lines (`> `), the line above them ("On Tuesday, Cora wrote:"), everything below the head
 * of an earlier mail that is not marked line by line, and the signature below `-- `. Answers written
 * between quoted lines stay. Every line is looked at once, a head or an attribution over a few.
 */
export function ownWords(mail: string): OwnWords {
  const lines = mail.split(/\r\n|\r|\n/).map(unescaped)
  const quoted = quotedLines(lines)
  const cut = dropHeads(lines, quoted)
  const kept = lines.filter((_, at) => at < cut && !quoted[at])
  const own = withoutEndingRules(withoutSignature(kept))
  const count = lines.filter((line, at) => line.trim() !== '' && (at >= cut || quoted[at])).length
  return { text: withoutEntities(own.join('\n')).trim(), quotedLines: count }
}

// A line of the text that began with "From " was marked so that a mailbox file would not break there.
function unescaped(line: string, at: number, all: readonly string[]): string {
  if (!line.startsWith('>From ')) return line
  return isMarked(all[at - 1] ?? '') || isMarked(all[at + 1] ?? '') ? line : line.slice(1)
}

function isMarked(line: string): boolean {
  return /^\s{0,8}[>＞]/u.test(line)
}

function quotedLines(lines: readonly string[]): boolean[] {
  const marked = lines.map((line, at) => isMarked(line) && !closesAddress(line, lines[at - 1] ?? ''))
  return marked.map((mark, at) => {
    if (mark || !marked[at - 1] || !marked[at + 1]) return mark
    const above = (lines[at - 1] ?? '').trimEnd()
    return above.length >= WRAPPED && !/[.!?:;…]$/u.test(above) && /^\p{Ll}/u.test(lines[at] ?? '')
  })
}

// "..., Cora <cora@example.org" and on the next line ">:"
function closesAddress(line: string, above: string): boolean {
  const opened = above.slice(-200)
  return (
    /^\s*>\S{0,3}(?:\s|$)/u.test(line) &&
    opened.lastIndexOf('<') > opened.lastIndexOf('>') &&
    opened.includes('@')
  )
}

/** Marks the heads of quotes as quoted, and answers from which line on nothing is the sender's. */
function dropHeads(lines: readonly string[], quoted: boolean[]): number {
  const next = nextLines(lines)
  const isOpen = (at: number) => !quoted[at] && (lines[at] ?? '').trim() !== ''
  let tried = 0
  for (let at = 0; at < lines.length && tried < MOST_HEADS; at += 1) {
    const line = lines[at] ?? ''
    if (!isOpen(at) || !(mayBeHead(line) || mayEndAttribution(line))) continue
    tried += 1
    const head = headAt(lines, at, isOpen, next)
    if (!head) continue
    const below = next[head.last + 1] ?? lines.length
    if (!quoted[below]) {
      if (head.sure) return head.first
      continue
    }
    quoted.fill(true, head.first, head.last + 1)
    at = head.last
  }
  return lines.length
}

interface Head {
  readonly first: number
  readonly last: number
  readonly sure: boolean
}

function headAt(
  lines: readonly string[],
  at: number,
  isOpen: (at: number) => boolean,
  next: readonly number[],
): Head | null {
  if (isTitle(lines, at)) {
    const below = next[at + 1] ?? lines.length
    return { first: at, last: findHead(lines, below) ?? at, sure: true }
  }
  const last = findHead(lines, at)
  if (last !== null) return { first: at, last, sure: true }
  const attribution = findAttribution(lines, at, isOpen)
  return attribution && { first: attribution.first, last: at, sure: attribution.sure }
}

// For every line, the first one from there on that holds something.
function nextLines(lines: readonly string[]): readonly number[] {
  const next = new Array<number>(lines.length + 1).fill(lines.length)
  for (let at = lines.length - 1; at >= 0; at -= 1)
    next[at] = (lines[at] ?? '').trim() === '' ? (next[at + 1] ?? lines.length) : at
  return next
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const footer = lines.findLastIndex((line) => /^_{2,}\s*$/u.test(line))
  const list = footer >= 0 && filled(lines.slice(footer + 1))
  const above =
    list && list.length <= SIGNATURE_LINES && list.some(isListLine) ? lines.slice(0, footer) : lines

  const at = above.findLastIndex((line) => /^(?:--|—)\s*$/u.test(line))
  if (at < 0) return above
  const short = filled(above.slice(at + 1)).length <= SIGNATURE_LINES
  return above[at] === '-- ' || short ? above.slice(0, at) : above
}

function isListLine(line: string): boolean {
  return /mailing list|listinfo|unsubscribe/i.test(line)
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== '')
}

function withoutEndingRules(lines: readonly string[]): readonly string[] {
  let end = lines.length
  while (end > 0 && ((lines[end - 1] ?? '').trim() === '' || isRule(lines[end - 1] ?? ''))) end -= 1
  return lines.slice(0, end)
}
