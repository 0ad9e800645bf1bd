import type { z } from '@hono/zod-openapi'
import type { listedSchema } from './conversation-schema.ts'

const id = 'a3f1c2d4e5b60718293a4b5c6d7e8f90'

const about = {
  id,
  url: `https://heard.example/conversations/${id}`,
  title: 'Cora Lindqvist',
  channel: 'phone',
  kind: null,
  startedAt: '2026-11-18T15:00:00Z',
  timeZone: 'Europe/London',
  importedAt: '2026-11-18T16:00:00.000Z',
  durationMs: 68_000,
  rep: { id: 'Vp1sXyQmWc', name: 'Rosa Diaz' },
  customer: { id: '8d2e0c6f1a7b4c5d9e3f2a1b0c9d8e7f', name: 'Cora Lindqvist', account: null },
  revision: 1,
  ungradable: [],
} as const

const customerAirtime = {
  known: true,
  value: 0.774,
  unit: 'share',
  method: 'spans',
  margin: 0.03,
  evidence: ['u2'],
} as const

const repAirtime = { ...customerAirtime, value: 0.226, evidence: ['u1', 'u3'] } as const

export const listExample: {
  conversations: z.input<typeof listedSchema>[]
  next: string | null
} = { conversations: [{ ...about, customerAirtime, repAirtime }], next: null }
