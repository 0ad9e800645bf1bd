import { type Fields, isFields, textOf } from './json-fields.ts'
import { type Reader, type ReadOptions, type ReadResult, type Report, reading, refusal } from './reading.ts'
import { isVcon, type OpenedVcon, openedVcon } from './vcon-envelope.ts'
import { exactConversation } from './vcon-exact.ts'
import { type VconMessages, vconMessages } from './vcon-messages.ts'
import { strayPlace, vconParties } from './vcon-parties.ts'
import { vconSpeech } from './vcon-speech.ts'
import type { VconLists } from './vcon-transcripts.ts'
import { threadReadings } from './written-thread.ts'

/**
 * vCon, the IETF's container for conversations, alone or in a list: what was written stands in `dialog`,
 * what was said in the transcripts among `analysis`. Calls and messages in one vCon are two conversations.
 *
 * Known from the drafts (container 00 to core 04). A recording has no words; nothing behind a `url` is
 * fetched; a signature is opened, not checked; what is encrypted is refused.
 */
export const vcon: Reader = {
  format: 'vcon',
  documented: true,

  claims({ json }) {
    return vconsIn(json).length > 0 ? 'is a vCon: parties with a dialog, or one signed or encrypted' : null
  },

  async read({ json }, options) {
    const results: ReadResult[] = []
    const found = vconsIn(json)
    for (const [at, one] of found.entries()) {
      const id = found.length > 1 ? `${options.id}-${at + 1}` : options.id
      results.push(...(await readVcon(openedVcon(one), { ...options, id })))
    }
    return results
  },
}

function vconsIn(json: unknown): readonly Fields[] {
  if (!Array.isArray(json)) return isVcon(json) ? [json] : []
  return json.length > 0 && json.every(isVcon) ? json : []
}

async function readVcon(opened: OpenedVcon, options: ReadOptions): Promise<readonly ReadResult[]> {
  if ('refused' in opened) return [opened]
  const { vcon, guessed } = opened
  const exact = exactConversation(vcon)
  if (exact) return [{ ...reading('vcon', options, exact.conversation, { guessed }), source: exact.source }]

  const dialogs = listOf(vcon.dialog)
  const parties = vconParties(listOf(vcon.parties))
  const mistake = mistakeIn(vcon, dialogs, parties.length)
  if (mistake !== null) return [refusal('malformed', mistake)]
  return readParts(
    { dialogs, parties, analysis: listOf(vcon.analysis) },
    { ...options, id: textOf(vcon.uuid) ?? options.id },
    guessed,
  )
}

async function readParts(
  lists: VconLists,
  options: ReadOptions,
  guessed: readonly string[],
): Promise<readonly ReadResult[]> {
  const messages = await vconMessages(lists.dialogs, lists.parties, options.zone)
  const speech = await vconSpeech(lists, messages.places, options)
  const isBoth = messages.written.length > 0 && speech.found !== null
  const notes = isBoth
    ? [...guessed, 'the vCon holds a call and written messages: they are two conversations']
    : guessed
  const results = [
    ...(speech.found
      ? [reading('vcon', options, speech.found, { guessed: [...notes, ...speech.guessed] })]
      : []),
    ...(messages.written.length > 0 ? writtenIn(messages, options, isBoth, notes) : []),
  ]
  const dropped = [...messages.dropped, ...speech.dropped]
  const [first, ...others] = results
  if (!first) return [refusal('no-speech', silence(lists.dialogs, dropped))]
  return [withDropped(first, dropped), ...others]
}

function writtenIn(
  messages: VconMessages,
  options: ReadOptions,
  isBoth: boolean,
  guessed: readonly string[],
): readonly ReadResult[] {
  const thread = {
    id: isBoth ? `${options.id}-messages` : options.id,
    channel: messages.isMail ? ('email' as const) : ('chat' as const),
    written: messages.written,
    leftOut: [],
    guessed,
  }
  return threadReadings('vcon', options, [thread], 'Messages')
}

function withDropped(result: ReadResult, dropped: Report['dropped']): ReadResult {
  if ('refused' in result) return result
  return { ...result, report: { ...result.report, dropped: [...dropped, ...result.report.dropped] } }
}

// What is no object keeps its place, since everything in a vCon is named by its place.
function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map((one) => (isFields(one) ? one : {})) : []
}

function mistakeIn(vcon: Fields, dialogs: readonly Fields[], count: number): string | null {
  for (const list of ['parties', 'dialog', 'analysis'])
    if (vcon[list] != null && !Array.isArray(vcon[list]))
      return `"${list}" of this vCon is no list. Export it again.`
  for (const [at, dialog] of dialogs.entries()) {
    const stray = strayPlace(dialog, count)
    if (stray !== null)
      return `Dialog ${at + 1} of this vCon names party ${stray}, but the list of parties has ${count}, counted from 0. Export it again.`
  }
  return null
}

function silence(dialogs: readonly Fields[], dropped: Report['dropped']): string {
  const isOnlySound = dialogs.length > 0 && dialogs.every((one) => one.type === 'recording')
  if (isOnlySound && dropped.length === dialogs.length)
    return 'This vCon holds only a recording, and Heard does not turn sound into words: add a transcript to it, or bring in the transcript.'
  const reasons = dropped.slice(0, 3).map(({ why }) => why)
  return `Nobody speaks in this vCon: it holds no words that were said or written.${reasons.length > 0 ? ` ${reasons.join('; ')}.` : ''}`
}
