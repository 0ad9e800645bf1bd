import type { Cue, Cues, Dropped } from './cues.ts'
import { lineCounter } from './lines.ts'
import { asMarkup } from './markup.ts'
import { spokenText } from './spoken-text.ts'
import { type Active, activeIn, always, isTimed, shown } from './ttml-active.ts'
import { agentNames } from './ttml-agents.ts'
import { type TtmlRates, ttmlRates } from './ttml-time.ts'
import { childNamed, elementsIn, type XmlElement } from './xml.ts'

/**
 * The captions of a TTML file as cues, whose lines carry the speaker as a voice tag.
 *
 * A piece is a `<p>`, or each timed span in it. Text that is never shown, because what holds it has ended
 * before it begins, is dropped and said. Where nothing on the way up gives a time, a piece has none.
 */
export function ttmlCues(root: XmlElement, text: string): Cues {
  const head = childNamed(root, 'head')
  const page: Page = {
    rates: ttmlRates(root),
    regions: new Map(elementsIn(head, 'region').map((one) => [one.attributes.get('id') ?? '', one])),
    names: agentNames(head),
    lineOf: lineCounter(text),
    cues: [],
    dropped: [],
  }
  const body = childNamed(root, 'body')
  if (body) container(page, body, always, 0)
  return { cues: page.cues, dropped: page.dropped }
}

interface Page {
  readonly rates: TtmlRates
  readonly regions: ReadonlyMap<string, XmlElement>
  readonly names: ReadonlyMap<string, string>
  readonly lineOf: (at: number) => number
  readonly cues: Cue[]
  readonly dropped: Dropped[]
}

/** Goes through a body, a div or a piece, and answers when it ends: where the next in a row begins. */
function container(page: Page, element: XmlElement, parent: Active, base: number): number {
  const here = activeOf(page, element, parent, base)
  if (!here) return base
  if (element.name === 'p') return paragraph(page, element, here)
  let last = here.from
  for (const child of element.children) {
    if (typeof child === 'string' || !/^(?:div|p)$/.test(child.name)) continue
    const end = container(page, child, here, inRow(element) ? last : here.from)
    last = Math.max(last, end)
  }
  return here.ends ?? last
}

function inRow(element: XmlElement): boolean {
  return element.attributes.get('timeContainer') === 'seq'
}

function activeOf(page: Page, element: XmlElement, parent: Active, base: number): Active | null {
  const active = activeIn(element, parent, base, page)
  const line = page.lineOf(element.at)
  if ('wrong' in active) {
    const text = quoted(wordsIn(element))
    page.dropped.push({
      line,
      why: text ? `${active.wrong}; its text was left out: "${text}"` : active.wrong,
    })
    return null
  }
  for (const why of active.notes) page.dropped.push({ line, why })
  return active.active
}

interface Part {
  readonly agent: string | null
  readonly text: string
}

function paragraph(page: Page, element: XmlElement, here: Active): number {
  const parts: Part[] = []
  const end = inline(page, element, here, parts, isWordByWord(element))
  speak(page, element, here, parts)
  return here.ends ?? end
}

// A span with times of its own is a piece of its own; any other belongs to what holds it.
function inline(page: Page, element: XmlElement, here: Active, parts: Part[], whole: boolean): number {
  let last = here.from
  for (const child of element.children) {
    if (typeof child === 'string') parts.push({ agent: here.agent, text: child })
    else if (child.name === 'br') parts.push({ agent: here.agent, text: '\n' })
    else if (!isSpoken(child)) continue
    else if (whole || !(isTimed(child) || inRow(element))) {
      const agent = child.attributes.get('agent') ?? here.agent
      last = Math.max(last, inline(page, child, { ...here, agent }, parts, whole))
    } else {
      const active = activeOf(page, child, here, inRow(element) ? last : here.from)
      if (active) last = Math.max(last, paragraph(page, child, active))
    }
  }
  return last
}

// Readings printed above letters are no words of anybody, nor are titles and settings inside a piece.
function isSpoken(element: XmlElement): boolean {
  return (
    element.name === 'span' &&
    !/^(?:text|textContainer|delimiter)$/.test(element.attributes.get('ruby') ?? '')
  )
}

/** Spans of no more words than this on average are the words of one piece, not pieces. */
const WORDS_A_SPAN = 2

function isWordByWord(element: XmlElement): boolean {
  const spans = element.children.filter((child) => typeof child !== 'string').filter(isTimed)
  if (spans.length < 2 || inRow(element) || !element.attributes.has('begin')) return false
  const words = spans.reduce((sum, span) => sum + wordsIn(span).split(' ').length, 0)
  return words <= spans.length * WORDS_A_SPAN
}

function wordsIn(element: XmlElement): string {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child
    return child.name === 'br' ? ' ' : wordsIn(child)
  })
  return spokenText(parts.join(''))
}

function speak(page: Page, element: XmlElement, here: Active, parts: readonly Part[]): void {
  const text = spokenText(parts.map((part) => part.text).join(''))
  if (text === '') return
  const line = page.lineOf(element.at)
  const span = shown(here)
  if (!span) {
    page.dropped.push({ line, why: `never shown, for what holds it is over by then: "${quoted(text)}"` })
    return
  }
  page.cues.push({
    line,
    id: element.attributes.get('id') ?? null,
    settings: '',
    startMs: here.timed ? Math.round(span.from) : null,
    endMs: span.to === null ? null : Math.round(span.to),
    lines: voiced(parts, page.names).split('\n'),
  })
}

function voiced(parts: readonly Part[], names: ReadonlyMap<string, string>): string {
  if (parts.every((part) => part.agent === null)) return parts.map((part) => asMarkup(part.text)).join('')
  let last: string | null | undefined
  return parts
    .map(({ agent, text }) => {
      const tag = agent === last || text.trim() === '' ? '' : `<v ${voiceOf(agent, names)}>`
      if (tag) last = agent
      return tag + asMarkup(text)
    })
    .join('')
}

// Two people at once are nobody in particular.
function voiceOf(agent: string | null, names: ReadonlyMap<string, string>): string {
  const ids = (agent ?? '').trim().split(/\s+/)
  const [id = ''] = ids
  return ids.length === 1 ? asMarkup(names.get(id) ?? id) : ''
}

function quoted(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
