import { expect, test } from 'vitest'
import { gong, holdsGongTranscripts } from '../../server/readers/gong.ts'
import { holdsGongCalls } from '../../server/readers/gong-calls.ts'
import type { ReadResult } from '../../server/readers/reading.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const rosa = '6432345678555530067'
const cora = '6432345678555530068'
const monologue = (
  speakerId: string | null,
  ...sentences: readonly (readonly [unknown, unknown, unknown])[]
) => ({
  speakerId,
  topic: 'Small talk',
  sentences: sentences.map(([start, end, text]) => ({ start, end, text })),
})
const call = (callId: string | null) => ({
  callId,
  transcript: [
    monologue(rosa, [500, 2000, 'What changed since'], [2000, 2500, 'spring?'], [2600, 4000, 'Tell me.']),
    monologue(cora, ['3500', '7000', 'We lost two drivers.']),
  ],
})
const transcripts = { requestId: 'r', callTranscripts: [call('7782342274025937895')] }
const person = (speakerId: string | null, name: string, affiliation: string) => ({
  speakerId,
  name,
  affiliation,
  emailAddress: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
})
const listed = (id: string, ...parties: readonly unknown[]) => ({
  metaData: { id, started: '2026-11-18T15:00:02Z', direction: 'Outbound', media: 'Audio', language: 'eng' },
  parties,
  collaboration: { publicComments: [{ comment: 'Nobody said this.' }] },
})
const calls = {
  calls: [
    listed(
      '7782342274025937895',
      person(rosa, 'Rosa Diaz', 'Internal'),
      person(cora, 'Cora Lindqvist', 'External'),
    ),
  ],
}

/** The answers to one list of Gong’s call list and the transcripts, as two files of an upload become one. */
const withList = (list: unknown) => answersTo(gong, [list, transcripts])

function people(results: readonly ReadResult[]) {
  return results.flatMap((one) =>
    'refused' in one ? [] : one.conversation.parties.map((party) => [party.name, party.role, party.roleHow]),
  )
}

const named = [
  ['Rosa Diaz', 'rep', 'field'],
  ['Cora Lindqvist', 'customer', 'field'],
]

test('a sentence cut in two is one again; speakers are ids, and the report says what would name them', async () => {
  const read = await readJson(gong, transcripts)
  expect(lines(read)).toEqual([
    `500-2500 speaker-${rosa}: What changed since spring?`,
    `2600-4000 speaker-${rosa}: Tell me.`,
    `3500-7000 speaker-${cora}: We lost two drivers.`,
  ])
  expect(people([read])).toEqual([
    [null, 'unknown', 'none'],
    [null, 'unknown', 'none'],
  ])
  expect(read.conversation).toMatchObject({ id: '7782342274025937895', startedAt: null })
  expect(read.report.guessed).toEqual([expect.stringContaining('give Gong’s list of these calls together')])
})

test('laughter is no part of the sentence beside it', async () => {
  const laughing = monologue(rosa, [0, 400, '[laughs]'], [400, 900, 'Well'], [900, 1500, 'then.'])
  const read = await readJson(gong, { callTranscripts: [{ callId: '1', transcript: [laughing] }] })
  expect(lines(read)).toEqual([`400-1500 speaker-${rosa}: Well then.`])
  expect(read.report.dropped).toHaveLength(1)
})

test('with the call list in the same file everybody has a name and a role', async () => {
  for (const both of [{ ...transcripts, ...calls }, [calls, transcripts], { calls, transcripts }]) {
    const read = await readJson(gong, both)
    expect(people([read])).toEqual(named)
    expect(read.conversation).toMatchObject({
      startedAt: '2026-11-18T15:00:02Z',
      channel: 'phone',
      language: 'eng',
    })
    expect(read.report.guessed).toEqual([])
  }
})

test('an empty list beside the right one changes nothing, and comments in a list are not speech', async () => {
  const joined = await withList(calls)
  expect(joined).toEqual(await answersTo(gong, [{ calls: [] }, calls, transcripts]))
  expect(JSON.stringify(joined)).not.toContain('Nobody said this')
})

test('joined or not, the words, the times and the keys of the speakers are the same', async () => {
  const [joined] = await withList(calls)
  const alone = await readJson(gong, transcripts)
  if (!joined || 'refused' in joined) throw new Error('refused')
  expect(joined.conversation.utterances).toEqual(alone.conversation.utterances)
})

test('a list of other calls names nobody, and one without a speaker says so', async () => {
  expect(people(await withList({ calls: [listed('9', person(rosa, 'Rosa Diaz', 'Internal'))] }))).toEqual([
    [null, 'unknown', 'none'],
    [null, 'unknown', 'none'],
  ])
  const half = await withList({
    calls: [listed('7782342274025937895', person(rosa, 'Rosa Diaz', 'Internal'))],
  })
  expect(JSON.stringify(half)).toContain('without a name in Gong’s list of calls: 1')
})

test('an id that two people share names neither, and an unknown side is no role', async () => {
  const shared = [person(rosa, 'Rosa Diaz', 'Internal'), person(rosa, 'Rena Katz', 'Internal')]
  const list = {
    calls: [listed('7782342274025937895', ...shared, person(cora, 'Cora Lindqvist', 'Unknown'))],
  }
  expect(people(await withList(list))).toEqual([
    [null, 'unknown', 'none'],
    ['Cora Lindqvist', 'unknown', 'none'],
  ])
})

test('several calls of one file are several conversations', async () => {
  const answers = await answersTo(gong, {
    callTranscripts: [call('1'), call(null), { callId: '3', transcript: [] }],
  })
  expect(
    answers.map((one) => ('refused' in one ? one.refused.message.slice(0, 15) : one.conversation.id)),
  ).toEqual(['1', 'example-2', 'Conversation 3:'])
})

test('the call list alone is no conversation, and says what is missing', async () => {
  const refused = refusedIn(await answersTo(gong, calls))
  expect(refused).toMatchObject({
    code: 'no-speech',
    message: expect.stringContaining('together with the transcripts'),
  })
  expect(refusedIn(await answersTo(gong, { callTranscripts: [] })).code).toBe('no-speech')
  expect([holdsGongCalls(calls), holdsGongTranscripts(calls)]).toEqual([true, false])
  expect([holdsGongCalls(transcripts), holdsGongTranscripts(transcripts)]).toEqual([false, true])
})

test('ids of nineteen digits keep two speakers apart, also where they stand without quotes', async () => {
  const bare = JSON.stringify(transcripts).replaceAll(/"(\d{19})"/g, '$1')
  const read = await readOne(bare)
  expect(read.format).toBe('gong')
  expect(read.conversation.id).toBe('7782342274025937895')
  expect(read.conversation.parties).toHaveLength(2)
})

test('a damaged file is read or refused, never more', async () => {
  const both = { ...transcripts, ...calls }
  for (const json of damaged(both, 400)) {
    keepsItsPromises(await answersTo(gong, json))
    keepsItsPromises(await withList(json))
  }
})
