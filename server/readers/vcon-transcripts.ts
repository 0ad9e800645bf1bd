import type { Conversation, Party } from '../conversation/conversation.ts'
import { parseJson } from './json.ts'
import { type Fields, fieldsAt, isFields, numberOf, rowsOf, secondsToMs, textOf } from './json-fields.ts'
import { looksLikeJson } from './json-shapes.ts'
import type { Reading, ReadOptions, Report } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { vconContent } from './vcon-content.ts'
import { namedAmong, placesIn } from './vcon-parties.ts'
import { vconStart } from './vcon-start.ts'
import { vconTurns } from './vcon-turns.ts'

/** One transcript of a vCon, read: the place of the dialog it is of, and who speaks by the vCon's parties. */
export interface VconTranscript {
  readonly dialog: number | null
  readonly conversation: Conversation
  readonly report: Report
}

/** A vCon's lists, its parties already read. */
export interface VconLists {
  readonly dialogs: readonly Fields[]
  readonly analysis: readonly Fields[]
  readonly parties: readonly Party[]
}

/**
 * The transcripts among the analyses of a vCon, one a dialog, each read by whichever reader knows its
 * shape. Of several of one dialog the one that tells most speakers apart counts, then the first.
 *
 * What could not be read, and what was said twice, stands in `dropped` by the analysis' place, from 1.
 */
export async function vconTranscripts(
  lists: VconLists,
  options: ReadOptions,
): Promise<{ readonly transcripts: readonly VconTranscript[]; readonly dropped: Report['dropped'] }> {
  const dropped: Report['dropped'][number][] = []
  const best = new Map<number | null, VconTranscript>()
  for (const [at, analysis] of lists.analysis.entries()) {
    if (!isTranscript(analysis)) continue
    const why = (reason: string) => dropped.push({ why: `analysis ${at + 1}, a transcript: ${reason}` })
    const read = await transcriptIn(analysis, lists, options)
    if ('why' in read) {
      why(read.why)
      continue
    }
    const other = best.get(read.dialog)
    if (other) why('another one of the same dialog is taken')
    if (!other || voices(read) > voices(other)) best.set(read.dialog, read)
  }
  return { transcripts: [...best.values()], dropped }
}

function isTranscript({ type }: Fields): boolean {
  return /^(?:transcript|wtf[_-]transcript)/i.test(textOf(type) ?? '')
}

function voices({ conversation }: VconTranscript): number {
  return conversation.parties.length
}

async function transcriptIn(
  analysis: Fields,
  { dialogs, parties }: VconLists,
  options: ReadOptions,
): Promise<VconTranscript | { readonly why: string }> {
  const content = vconContent(analysis)
  if ('missing' in content) return { why: content.missing }
  const value = parsedIn(content)
  const [dialog = null] = placesIn(analysis.dialog)
  const around = fieldsAt(dialogs[dialog ?? 0])
  const turns = vconTurns(value, {
    parties,
    startedAt: vconStart(around, options.zone),
    durationMs: secondsToMs(around.duration) ?? secondsToMs(fieldsAt(value, 'transcript').duration),
    zone: options.zone,
  })
  const [read] = turns
    ? speechReading('vcon', options, {
        parties: new Map(turns.parties.map((party) => [party.key, party])),
        utterances: turns.utterances,
        language: textOf(fieldsAt(value, 'transcript').language),
        guessed: turns.timesUnclear ? ['the unit of its times cannot be told: they are left unknown'] : [],
      })
    : await readByShape(value, options)
  if (!read) return { why: 'it holds nothing' }
  if ('refused' in read) return { why: unread(read.refused.code, read.refused.message) }
  return { dialog, conversation: withParties(read, parties, around), report: read.report }
}

function parsedIn(content: { readonly text: string } | { readonly json: unknown }): unknown {
  if ('json' in content) return content.json
  const parsed = looksLikeJson(content.text) ? parseJson(content.text) : null
  return parsed && 'json' in parsed ? parsed.json : content.text
}

async function readByShape(value: unknown, options: ReadOptions) {
  // A static import would be a circle: the list of readers holds the one of vCons.
  const { readContent } = await import('./detect.ts')
  const shape = withDeepgramsFrame(value)
  const isText = typeof shape === 'string'
  const text = isText ? shape : JSON.stringify(shape)
  const content = { bytes: new TextEncoder().encode(text), text }
  return readContent(isText ? content : { ...content, json: shape }, options)
}

/** One alternative of Deepgram's answer alone, as a widespread server of vCons keeps it, in its frame again. */
function withDeepgramsFrame(value: unknown): unknown {
  if (!isFields(value) || typeof value.transcript !== 'string') return value
  const word = rowsOf(value.words)[0]
  if (!word || !('word' in word)) return value
  const channel = { alternatives: [value], detected_language: value.detected_language }
  return { metadata: {}, results: { channels: [channel] } }
}

function unread(code: string, message: string): string {
  return code === 'unrecognised' || code === 'malformed'
    ? 'it does not say who spoke, or no reader knows its shape'
    : message
}

/** The conversation with the vCon's own parties where a name, or the place of a channel, says who is who. */
function withParties({ conversation }: Reading, parties: readonly Party[], dialog: Fields): Conversation {
  const named = namedAmong(parties)
  const onChannel = channelsOf(conversation, parties, dialog)
  const known = new Map(
    conversation.parties.map((party) => {
      const label = party.email ?? party.name
      return [party.key, onChannel.get(party.key) ?? (label === null ? undefined : named(label)) ?? party]
    }),
  )
  return {
    ...conversation,
    parties: [...new Map([...known.values()].map((party) => [party.key, party])).values()],
    utterances: conversation.utterances.map((one) => ({
      ...one,
      party: known.get(one.party)?.key ?? one.party,
    })),
  }
}

/** The drafts fix it: where a recording has several channels, its parties stand in the order of the channels. */
function channelsOf(
  { parties: heard }: Conversation,
  parties: readonly Party[],
  dialog: Fields,
): ReadonlyMap<string, Party> {
  const listed = Array.isArray(dialog.parties) ? dialog.parties.map(numberOf) : []
  const found = heard.flatMap(({ key }) => {
    const channel = /^channel-(\d+)$/.exec(key)?.[1]
    const place = channel === undefined ? null : listed[Number(channel)]
    const party = place == null ? undefined : parties[place]
    return party ? [[key, party] as const] : []
  })
  const fits = listed.length > 1 && found.length === heard.length
  return new Map(fits ? found : [])
}
