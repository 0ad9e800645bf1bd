import type { Party, Utterance } from '../conversation/conversation.ts'
import type { Fields } from './json-fields.ts'
import type { Found, ReadOptions, Report } from './reading.ts'
import { inTimeOrder } from './time-order.ts'
import { timesNote } from './times-note.ts'
import { mediaTypeOf } from './vcon-content.ts'
import { msBetween, vconStart } from './vcon-start.ts'
import { type VconLists, type VconTranscript, vconTranscripts } from './vcon-transcripts.ts'

/** What was said in a vCon, `found: null` where no transcript could be read. */
export interface VconSpeech {
  readonly found: Found | null
  readonly dropped: Report['dropped']
  readonly guessed: readonly string[]
}

/**
 * The call in a vCon: the transcripts of its recordings one behind the other, each as far from the
 * first as its recording began. Where a start is missing no times are kept, since nothing relates them.
 *
 * `written` are the places of the dialogs whose words are messages already: they count once.
 */
export async function vconSpeech(
  lists: VconLists,
  written: ReadonlySet<number>,
  options: ReadOptions,
): Promise<VconSpeech> {
  const { transcripts, dropped } = await vconTranscripts(lists, options)
  const heard = heardOnce(transcripts, written)
  const silent = silentRecordings(lists.dialogs, heard)
  const left = transcripts.length - heard.length
  const twice =
    left > 0
      ? [
          {
            why: `${left === 1 ? '1 transcript' : `${left} transcripts`} of what stands in the messages, or in another transcript`,
          },
        ]
      : []
  const notes = [...heard.flatMap(({ report }) => report.dropped), ...dropped, ...twice, ...silent]
  if (heard.length === 0) return { found: null, dropped: notes, guessed: [] }

  const starts = heard.map(({ dialog }) => vconStart(lists.dialogs[dialog ?? 0] ?? {}, options.zone))
  const known = starts.flatMap((start) => start ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const startedAt = known[0] ?? null
  const isPlaced = heard.length === 1 || known.length === heard.length
  const parts = heard.map((one, at) =>
    apart(one, heard.length > 1, isPlaced ? (msBetween(startedAt, starts[at] ?? null) ?? 0) : null),
  )
  const utterances = inTimeOrder(parts.flatMap((one) => one.utterances))
  const parties = new Map(parts.flatMap((one) => one.parties.map((party) => [party.key, party] as const)))
  return {
    found: {
      id: options.id,
      channel: lists.dialogs.some((one) => /^video\//i.test(mediaTypeOf(one))) ? 'video' : null,
      language: heard[0]?.conversation.language ?? null,
      startedAt,
      parties: [...parties.values()],
      utterances,
    },
    dropped: notes,
    guessed: [
      ...heard.flatMap(({ report }) => report.guessed),
      ...unplaced(isPlaced),
      ...unnamed([...parties.values()], lists.parties),
      ...timesNote(utterances),
    ],
  }
}

function heardOnce(transcripts: readonly VconTranscript[], written: ReadonlySet<number>) {
  const placed = transcripts.filter(({ dialog }) => dialog !== null && !written.has(dialog))
  if (placed.length > 0 || written.size > 0)
    return placed.toSorted((a, b) => (a.dialog ?? 0) - (b.dialog ?? 0))
  return transcripts.filter(({ dialog }) => dialog === null)
}

function silentRecordings(dialogs: readonly Fields[], heard: readonly VconTranscript[]): Report['dropped'] {
  const spoken = new Set(heard.map(({ dialog }) => dialog ?? 0))
  return [...dialogs.entries()]
    .filter(([at, dialog]) => dialog.type === 'recording' && !spoken.has(at))
    .map(([at]) => ({ why: `dialog ${at + 1}: a recording without a transcript that could be read` }))
}

interface Part {
  readonly parties: readonly Party[]
  readonly utterances: readonly Utterance[]
}

/** A transcript moved to where its recording began. A label in one recording is nobody in another. */
function apart({ dialog, conversation }: VconTranscript, several: boolean, offsetMs: number | null): Part {
  const isOpen = new Set(
    conversation.parties
      .filter(({ key, name }) => name === null && !/^p\d+$/.test(key))
      .map(({ key }) => key),
  )
  const keyOf = (key: string) => (several && isOpen.has(key) ? `d${(dialog ?? 0) + 1}-${key}` : key)
  const moved = (ms: number | null) => (ms === null || offsetMs === null ? null : ms + offsetMs)
  return {
    parties: conversation.parties.map((party) => ({ ...party, key: keyOf(party.key) })),
    utterances: conversation.utterances.map(({ words, ...one }) => ({
      ...one,
      party: keyOf(one.party),
      startMs: moved(one.startMs),
      endMs: moved(one.endMs),
      ...(words && offsetMs !== null
        ? {
            words: words.map((word) => ({
              ...word,
              startMs: word.startMs + offsetMs,
              endMs: word.endMs + offsetMs,
            })),
          }
        : {}),
    })),
  }
}

function unnamed(heard: readonly Party[], listed: readonly Party[]): readonly string[] {
  const names = listed.flatMap(({ name }) => name ?? [])
  const isOpen = heard.some(({ name }) => name === null) && heard.every(({ key }) => !/^p\d+$/.test(key))
  return isOpen && names.length > 0
    ? [`the vCon names ${names.join(' and ')}, and its transcript does not say which voice is whose`]
    : []
}

function unplaced(isPlaced: boolean): readonly string[] {
  return isPlaced
    ? []
    : ['when each recording began is missing, so nothing relates their times: they are left unknown']
}
