import type { z } from '@hono/zod-openapi'
import type { HeardDocument } from '../readers/heard-schema.ts'
import type { Import, refusalSchema } from './import-schema.ts'

/** A call in Heard's own JSON. */
export const heardExample = {
  id: 'crm-call-4711',
  channel: 'phone',
  language: 'en',
  startedAt: '2026-11-18T15:00:00Z',
  timeZone: 'Europe/London',
  parties: [
    { key: 'A', name: 'Rosa Diaz', role: 'rep' },
    { key: 'B', name: 'Cora Lindqvist', role: 'customer' },
  ],
  utterances: [
    { party: 'A', startMs: 0, endMs: 6000, text: 'What changed for you since the spring?' },
    {
      party: 'B',
      startMs: 6500,
      endMs: 58_000,
      text: 'Two of our drivers left, and we need deliveries before seven because the bakery opens early.',
    },
    {
      party: 'A',
      startMs: 59_000,
      endMs: 68_000,
      text: 'Deliveries before seven. I will send you the new timetable by Friday.',
    },
  ],
} satisfies HeardDocument

export const vttExample = `WEBVTT

00:00:00.000 --> 00:00:06.000
<v Rosa Diaz>Is the cold room full again on Mondays?

00:00:06.500 --> 00:01:04.000
<v Cora Lindqvist>Since the new van it is, and the rolls are with the hotel before six.
`

export const importExample: Import = {
  file: {
    name: 'monday.vtt',
    sha256: '2f1c7f0f0f3a1d0b6d5f4f9e8c7b6a5d4c3b2a190807f6e5d4c3b2a1908f7e6d',
    format: 'webvtt',
    outcome: 'imported',
  },
  conversations: [
    {
      outcome: 'imported',
      id: 'a3f1c2d4e5b60718293a4b5c6d7e8f90',
      url: 'https://heard.example/conversations/a3f1c2d4e5b60718293a4b5c6d7e8f90',
      report: { accepted: 2, dropped: [], guessed: [] },
      ungradable: [],
    },
  ],
  refused: [],
}

export const refusalExample: z.infer<typeof refusalSchema> = {
  error: { code: 'no-speech', message: 'There are cues in it, but nobody says anything.', field: null },
}
