import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '../../server/readers/json.ts'
import { readOne } from './read.ts'

interface Said {
  readonly who: 0 | 1
  readonly startMs: number
  readonly lengthMs: number
  readonly text: string
}

const clock = (ms: number) => new Date(ms).toISOString().slice(11, 19)

/** The same talk as each service writes it. `ends` says whether that service gives the ends too. */
const services: Record<
  string,
  { readonly ends: boolean; readonly write: (talk: readonly Said[]) => unknown }
> = {
  'azure-speech': {
    ends: true,
    write: (talk) => ({
      recognizedPhrases: talk.map(({ who, startMs, lengthMs, text }) => ({
        recognitionStatus: 'Success',
        speaker: who + 1,
        offsetInTicks: startMs * 10_000,
        duration: `PT${lengthMs / 1000}S`,
        nBest: [{ display: text }, { display: 'never said' }],
      })),
    }),
  },
  fireflies: {
    ends: true,
    write: (talk) => ({
      id: 'f',
      sentences: talk.map(({ who, startMs, lengthMs, text }) => ({
        speaker_name: ['Rosa', 'Cora'][who],
        text,
        start_time: String(startMs / 1000),
        end_time: (startMs + lengthMs) / 1000,
      })),
    }),
  },
  fathom: {
    ends: false,
    write: (talk) => ({
      transcript: talk.map(({ who, startMs, text }) => ({
        speaker: { display_name: ['Rosa', 'Cora'][who] },
        text,
        timestamp: clock(startMs),
      })),
    }),
  },
  gong: {
    ends: true,
    write: (talk) => ({
      callTranscripts: [
        {
          callId: '7782342274025937895',
          transcript: talk.map(({ who, startMs, lengthMs, text }) => ({
            speakerId: `643234567855553006${who}`,
            sentences: [{ start: startMs, end: startMs + lengthMs, text }],
          })),
        },
      ],
    }),
  },
  genesys: {
    ends: false,
    write: (talk) => ({
      communicationId: 'g',
      transcripts: [
        {
          phrases: talk.map(({ who, startMs, text }) => ({
            participantPurpose: ['internal', 'external'][who],
            startTimeMs: startMs,
            decoratedText: text,
          })),
        },
      ],
    }),
  },
  'twilio-intelligence': {
    ends: true,
    write: (talk) => ({
      sentences: talk.map(({ who, startMs, lengthMs, text }) => ({
        media_channel: who + 1,
        start_time: String(startMs / 1000),
        end_time: String((startMs + lengthMs) / 1000),
        transcript: text,
      })),
    }),
  },
  'podcast-json': {
    ends: true,
    write: (talk) => ({
      version: '1.0.0',
      segments: talk.map(({ who, startMs, lengthMs, text }) => ({
        speaker: ['Rosa', 'Cora'][who],
        startTime: startMs / 1000,
        endTime: (startMs + lengthMs) / 1000,
        body: text,
      })),
    }),
  },
}

const talks: fc.Arbitrary<readonly Said[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      lengthMs: fc.integer({ min: 1, max: 90_000 }),
      text: fc.constantFrom('What changed?', 'We lost two drivers.', 'Yes I see.', 'Tell me more.'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, startMs: (at + 1) * 4000 })))

const seeded = { seed: 20261122, numRuns: 60 }

for (const [format, { ends, write }] of Object.entries(services)) {
  test(`${format}: who spoke, when and what come out as they went in, in any order of the rows`, async () => {
    const shuffled = talks.chain((talk) =>
      fc.record({
        talk: fc.constant(talk),
        rows: fc.shuffledSubarray([...talk], { minLength: talk.length, maxLength: talk.length }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ talk, rows }) => {
        const read = await readOne(JSON.stringify(write(rows)))
        expect(read.format).toBe(format)
        const { utterances, parties } = read.conversation
        expect(utterances.map(({ startMs, endMs, text }) => [startMs, endMs, text])).toEqual(
          talk.map(({ startMs, lengthMs, text }) => [startMs, ends ? startMs + lengthMs : null, text]),
        )
        const voices = new Map(talk.map(({ who }, at) => [who, utterances[at]?.party]))
        expect(utterances.map(({ party }) => party)).toEqual(talk.map(({ who }) => voices.get(who)))
        expect(parties).toHaveLength(voices.size)
      }),
      seeded,
    )
  })
}

test('a long number in any of them is never two people in one', () => {
  const ids = fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n })
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      const parsed = parseJson(`{"a":${one},"b":[${other}]}`)
      expect(parsed).toEqual({ json: { a: String(one), b: [String(other)] } })
    }),
    seeded,
  )
})
