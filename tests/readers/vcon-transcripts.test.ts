import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { container, json, recording, said, transcript, turns, words } from './vcons.ts'

test('a transcript that is a list names the parties by their place, and its instants count from the start', async () => {
  const read = await readOne(json(container({ dialog: [recording], analysis: [transcript(turns)] })))
  expect(script(read)).toEqual([
    'Rosa Diaz 2000-5500 What changed?',
    'Cora Lindqvist 6250-16250 We lost two drivers.',
  ])
  expect(read.conversation).toMatchObject({ channel: null, startedAt: '2026-11-18T15:00:00Z' })
})

test('a list that names sides, and one that names labels', async () => {
  const sides = [
    { speaker: 'Agent', message: 'What changed?' },
    { speaker: 'Customer', message: 'We lost two drivers.' },
  ]
  const named = await readOne(json(container({ dialog: [recording], analysis: [transcript(sides)] })))
  expect(script(named)).toEqual(['Rosa Diaz - What changed?', 'Cora Lindqvist - We lost two drivers.'])
  expect(named.report.guessed.join()).toMatch(/no times in the file/)

  const labels = sides.map((one, at) => ({ ...one, speaker: at, start: at * 20, end: at * 20 + 4 }))
  const heard = await readOne(json(container({ dialog: [recording], analysis: [transcript(labels)] })))
  expect(script(heard)).toEqual([
    '(nobody) 0-4000 What changed?',
    '(nobody) 20000-24000 We lost two drivers.',
  ])
  expect(heard.report.guessed.join()).toMatch(/names Rosa Diaz and Cora Lindqvist, .* which voice is whose/)
})

test('numbers are milliseconds where the length of the dialog says so, and unknown where nothing tells', async () => {
  const rows = [
    { speaker: 'Rosa Diaz', start: 2000, end: 5500, text: 'What changed?' },
    { speaker: 'Cora Lindqvist', start: 6250, end: 16250, text: 'We lost two drivers.' },
  ]
  const read = await readOne(json(container({ dialog: [recording], analysis: [transcript(rows)] })))
  expect(script(read)[1]).toBe('Cora Lindqvist 6250-16250 We lost two drivers.')
  const open = { ...recording, duration: undefined }
  const unknown = await readOne(json(container({ dialog: [open], analysis: [transcript(rows)] })))
  expect(script(unknown)[1]).toBe('Cora Lindqvist - We lost two drivers.')
  expect(unknown.report.guessed.join()).toMatch(/unit of its times cannot be told/)
})

test('a recogniser’s answer goes to the reader of its shape: whole, as text, or one alternative alone', async () => {
  const answer = {
    metadata: { request_id: 'r1', channels: 1 },
    results: { channels: [{ alternatives: [{ transcript: 'what changed we lost two', words }] }] },
  }
  const alone = { transcript: 'what changed we lost two', words, confidence: 0.9, sentences: [] }
  for (const body of [answer, json(answer), alone, json(alone)]) {
    const read = await readOne(json(container({ dialog: [recording], analysis: [transcript(body)] })))
    expect(script(read)).toEqual(['(nobody) 0-900 what changed', '(nobody) 1000-2400 we lost two'])
    expect(read).toMatchObject({
      format: 'vcon',
      conversation: { id: '01aa0000-1111-8222-9333-444455556666' },
    })
  }
})

test('the channels of a recording are its parties in their order', async () => {
  const channel = (from: number) => ({
    alternatives: [
      {
        transcript: 'we lost two',
        words: words
          .slice(2)
          .map(({ speaker: _, ...word }) => ({ ...word, start: word.start + from, end: word.end + from })),
      },
    ],
  })
  const answer = { metadata: { channels: 2 }, results: { channels: [channel(0), channel(5)] } }
  const read = await readOne(
    json(container({ dialog: [{ ...recording, parties: [1, 0] }], analysis: [transcript(answer)] })),
  )
  expect(script(read)).toEqual(['Cora Lindqvist 1000-2400 we lost two', 'Rosa Diaz 6000-7400 we lost two'])
})

test('the world transcription format is read with its segments', async () => {
  const body = {
    transcript: { text: 'What changed? We lost two.', language: 'en-GB', duration: 30, confidence: 0.9 },
    segments: [
      { id: 0, start: 0.5, end: 3.5, text: 'What changed?', confidence: 0.95, speaker: 0, words: [0, 1] },
      { id: 1, start: 4, end: 9, text: 'We lost two.', confidence: 0.9, speaker: 1 },
    ],
    speakers: { 0: { id: 0, label: 'Speaker 0', segments: [0], total_time: 3 } },
  }
  const analysis = [transcript(body, { type: 'wtf_transcription', schema: 'wtf-1.0' })]
  const read = await readOne(json(container({ dialog: [{ ...recording, duration: undefined }], analysis })))
  expect(script(read)).toEqual(['(nobody) 500-3500 What changed?', '(nobody) 4000-9000 We lost two.'])
  expect(read.conversation.language).toBe('en-GB')
})

test('a transcript in lines has its names matched with the parties', async () => {
  const body = [
    'Rosa Diaz: What changed since spring?',
    'Cora Lindqvist: We lost two of the drivers.',
    'Rosa Diaz: Who feels that most?',
    'Cora Lindqvist: The night crew.',
  ].join('\n\n')
  const analysis = [transcript(body, { encoding: 'none', mediatype: 'text/plain' })]
  const read = await readOne(json(container({ dialog: [{ ...said(0, 0, ''), body: undefined }], analysis })))
  expect(read.conversation.utterances).toHaveLength(4)
  expect(read.conversation.parties).toMatchObject([{ role: 'rep' }, { role: 'customer' }])
})

test('of two transcripts of one recording the one that tells the speakers apart counts, once', async () => {
  const one = {
    text: 'what changed we lost two',
    segments: [{ id: 0, start: 0, end: 9, text: 'all in one', seek: 0 }],
  }
  const analysis = [
    transcript(one),
    transcript(turns, { type: 'transcript-redacted' }),
    { type: 'summary', body: 'x' },
  ]
  const read = await readOne(json(container({ dialog: [recording], analysis })))
  expect(read.report.accepted).toBe(2)
  expect(read.report.dropped.map((each) => each.why).join()).toMatch(/another one of the same dialog/)
})

test('a transcript that does not say who spoke is left out, and the recording stays without words', async () => {
  const analysis = [transcript({ text: 'What changed? We lost two.' })]
  const refused = await refusalOf(json(container({ dialog: [recording], analysis })))
  expect(refused).toMatchObject({ code: 'no-speech' })
  expect(refused.message).toMatch(/analysis 1, a transcript: it does not say who spoke/)
})

test('several recordings stand as far apart as they began, and a label in one is nobody in the other', async () => {
  const labels = turns.map(({ text }, at) => ({ speaker: at, start: at * 10 + 0.5, end: at * 10 + 4, text }))
  const dialog = [recording, { ...recording, start: '2026-11-18T15:01:00Z' }]
  const analysis = [transcript(labels), transcript(labels, { dialog: 1 })]
  const read = await readOne(json(container({ dialog, analysis })))
  expect(read.conversation.utterances.map((one) => [one.party, one.startMs])).toEqual([
    ['d1-speaker-0', 500],
    ['d1-speaker-1', 10_500],
    ['d2-speaker-0', 60_500],
    ['d2-speaker-1', 70_500],
  ])
  const undated = [recording, { ...recording, start: undefined }]
  const unplaced = await readOne(json(container({ dialog: undated, analysis })))
  expect(unplaced.conversation.utterances.every((one) => one.startMs === null)).toBe(true)
  expect(unplaced.report.guessed.join()).toMatch(/nothing relates their times/)
})

test('a call and messages in one vCon are two conversations, each with an id of its own', async () => {
  const whole = container({
    dialog: [recording, said(1, 30, 'Thank you for the call.')],
    analysis: [transcript(turns)],
  })
  const read = await readAll(json(whole))
  expect(read.map((one) => 'conversation' in one && [one.conversation.id, one.conversation.channel])).toEqual(
    [
      ['01aa0000-1111-8222-9333-444455556666', null],
      ['01aa0000-1111-8222-9333-444455556666-messages', 'chat'],
    ],
  )
})

test('a transcript of messages that stand there already counts once', async () => {
  const whole = container({ dialog: [said(0, 0, 'What changed?')], analysis: [transcript(turns)] })
  const read = await readOne(json(whole))
  expect(read.report).toMatchObject({ accepted: 1 })
  expect(read.report.dropped.map((one) => one.why).join()).toMatch(
    /1 transcript of what stands in the messages/,
  )
})
