import type { Conversation } from '../conversation/conversation.ts'
import { heldWords, noteCredit } from './lexicons/note-words.ts'
import type { Measures } from './measure.ts'
import { type Measured, type Unknown, unknown } from './measured.ts'
import { factsIn, type NoteFact, noteFacts } from './note-facts.ts'
import { likeness } from './shingles.ts'
import { contentStems } from './stem.ts'
import { tokensOf } from './tokens.ts'

/** Whether a note was written in time, and how many hours after the conversation's end. */
export type OnTime = { readonly known: true; readonly value: boolean; readonly hours: number } | Unknown

/** How much of what should be in a note is in it, with the things held and the things missing. */
export type NoteCoverage =
  | {
      readonly known: true
      readonly value: number
      readonly held: readonly NoteFact[]
      readonly missing: readonly NoteFact[]
    }
  | Unknown

/** What is said about one note of a rep on one conversation. */
export interface NoteCheck {
  readonly onTime: OnTime
  readonly coverage: NoteCoverage
  /** Share of the note's content words that were said in the conversation. */
  readonly grounded: Measured<number>
  /** Highest likeness, 0 to 1, to one of the rep's earlier notes. */
  readonly boilerplate: Measured<number>
  readonly credit: { readonly counts: boolean; readonly why: string }
}

/** What a note is checked against besides the conversation. `deadlineHours` is 24 by default of the house. */
export interface NoteContext {
  readonly deadlineHours: number
  readonly conversationEndedAt: string | null
  readonly earlierNotes: readonly string[]
}

/**
 * Checks a rep's note on a conversation: on time, coverage, grounding and boilerplate, and whether it earns
 * credit (on time, at least half covered, at least half grounded, less than 0.6 like an earlier note).
 *
 * Numbers and dates are compared by value, words by stem. An insight or a promise is held when the note
 * has a quarter of its content words (at least two, at most four are asked for). Only the last 200 earlier
 * notes count. Without words there are `no-notes`; without an end or an hour of writing `no-date`; coverage
 * is unknown (`too-short`) where there was nothing to note, and then asks nothing. Source: measures.md, Notes.
 */
export function checkNote(
  note: { readonly text: string; readonly writtenAt: string },
  conversation: Conversation,
  measures: Pick<Measures, 'insights' | 'commitments'>,
  context: NoteContext,
): NoteCheck {
  const onTime = writtenInTime(note.writtenAt, context)
  if (tokensOf(note.text).length === 0) {
    const none = unknown('no-notes')
    return { onTime, coverage: none, grounded: none, boilerplate: none, credit: refuse('There is no note.') }
  }
  const coverage = coverageOf(note.text, noteFacts(conversation, measures))
  const grounded = groundedIn(note.text, conversation)
  const boilerplate = boilerplateOf(note.text, context.earlierNotes)
  return {
    onTime,
    coverage,
    grounded,
    boilerplate,
    credit: creditFor(onTime, coverage, grounded, boilerplate, context),
  }
}

const HOUR_MS = 3_600_000

function writtenInTime(writtenAt: string, context: NoteContext): OnTime {
  const written = Date.parse(writtenAt)
  const ended = Date.parse(context.conversationEndedAt ?? '')
  if (Number.isNaN(written) || Number.isNaN(ended)) return unknown('no-date')
  const hours = Math.max(0, (written - ended) / HOUR_MS)
  return { known: true, value: hours <= context.deadlineHours, hours }
}

function coverageOf(text: string, facts: readonly NoteFact[]): NoteCoverage {
  if (facts.length === 0) return unknown('too-short')
  const stems = new Set(contentStems(tokensOf(text)))
  const values = new Set(factsIn(text).map((fact) => `${fact.kind} ${fact.key}`))
  const words = new Set(tokensOf(text).map((token) => token.text.replace(/'s$/, '')))
  const held = facts.filter((fact) => isHeld(fact, stems, values, words))
  const missing = facts.filter((fact) => !held.includes(fact))
  return { known: true, value: held.length / facts.length, held, missing }
}

function isHeld(
  fact: NoteFact,
  stems: ReadonlySet<string>,
  values: ReadonlySet<string>,
  words: ReadonlySet<string>,
): boolean {
  if (fact.kind === 'name') return words.has(fact.key)
  if (fact.kind === 'number' || fact.kind === 'date') return values.has(`${fact.kind} ${fact.key}`)
  const wanted = [...new Set(contentStems(tokensOf(fact.words)))]
  const enough = Math.min(
    wanted.length,
    Math.max(heldWords.least, Math.min(heldWords.most, Math.ceil(wanted.length * heldWords.share))),
  )
  return wanted.filter((stem) => stems.has(stem)).length >= enough
}

function groundedIn(text: string, conversation: Conversation): Measured<number> {
  const said = new Set(conversation.utterances.flatMap((utterance) => contentStems(tokensOf(utterance.text))))
  const values = new Set(conversation.utterances.flatMap((one) => factsIn(one.text).map((fact) => fact.key)))
  const known = new Set(conversation.parties.flatMap((party) => contentStems(tokensOf(party.name ?? ''))))
  const tokens = tokensOf(text)
  const content = contentStems(tokens)
  if (content.length === 0) return unknown('too-short')
  const figures = new Map(factsIn(text).map((fact) => [fact.words.toLowerCase(), fact.key]))
  const found = content.filter(
    (stem) => said.has(stem) || known.has(stem) || values.has(figures.get(stem) ?? stem),
  )
  return { known: true, value: found.length / content.length, unit: 'share', evidence: [] }
}

function boilerplateOf(text: string, earlierNotes: readonly string[]): Measured<number> {
  if (earlierNotes.length === 0) return unknown('no-history')
  const value = likeness(text, earlierNotes.slice(-noteCredit.earlierNotes))
  return { known: true, value, unit: 'share', evidence: [] }
}

function creditFor(
  onTime: OnTime,
  coverage: NoteCoverage,
  grounded: Measured<number>,
  boilerplate: Measured<number>,
  context: NoteContext,
): NoteCheck['credit'] {
  if (!onTime.known) return refuse('It is not known when the conversation ended or the note was written.')
  if (!onTime.value)
    return refuse(`The note was written more than ${context.deadlineHours} hours after the conversation.`)
  if (boilerplate.known && boilerplate.value >= noteCredit.boilerplate) {
    return refuse(`${percent(boilerplate.value)} of the note is the same as an earlier note.`)
  }
  if (!grounded.known) return refuse('The note has no words of its own.')
  if (grounded.value < noteCredit.grounded) {
    return refuse(`Only ${percent(grounded.value)} of the note’s words were said in the conversation.`)
  }
  if (coverage.known && coverage.value < noteCredit.coverage)
    return refuse(`The note holds only ${counted(coverage)}.`)
  return {
    counts: true,
    why: coverage.known ? `On time, and holds ${counted(coverage)}.` : 'On time; there was nothing to miss.',
  }
}

function counted(coverage: Extract<NoteCoverage, { known: true }>): string {
  return `${coverage.held.length} of the ${coverage.held.length + coverage.missing.length} things to remember`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function refuse(why: string): NoteCheck['credit'] {
  return { counts: false, why }
}
