import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const long = randomBytes(10_000).toString('hex')

interface Told {
  readonly id?: string
  readonly startedAt?: string
  readonly key?: string
  readonly name?: string
  readonly email?: string
  readonly text?: string
  readonly utterance?: string
  readonly endMs?: number
  readonly language?: string
}

function call(told: Told): string {
  const key = told.key ?? 'cora'
  return JSON.stringify({
    id: told.id ?? null,
    channel: 'phone',
    startedAt: told.startedAt ?? '2026-11-18T10:00:00Z',
    language: told.language ?? null,
    parties: [
      { key: 'rosa', name: 'Rosa Diaz', role: 'rep' },
      { key, name: told.name ?? 'Cora Lindqvist', role: 'customer', email: told.email ?? null },
    ],
    utterances: [
      { id: 'first', party: 'rosa', startMs: 0, endMs: 20_000, text: 'I’ll send you the drawing by Friday.' },
      {
        id: told.utterance ?? 'second',
        party: key,
        startMs: 21_000,
        endMs: told.endMs ?? 90_000,
        text: told.text ?? 'We need it before seven because of the night shift.',
      },
    ],
  })
}

const many = (letter: string) =>
  Array.from({ length: 120_000 }, (_, at) => `${letter}${at.toString(36)}x`).join(' ')

const captions = `WEBVTT

00:00:00.000 --> 00:00:01.000
<v Rosa Diaz>What do you need?

99999999999999:00:00.000 --> 99999999999999:00:01.000
<v Cora>A drawing.`

const generic = (startMs: number) =>
  JSON.stringify([
    { speaker: 'Rosa Diaz', text: 'What do you need?', start_ms: 0 },
    { speaker: 'Cora', text: 'A drawing of the stairs.', start_ms: startMs },
  ])

const kept: Readonly<Record<string, string>> = {
  'a very long language': call({ language: long }),
  'more different words than can be searched': call({ text: [...'wvu'].map(many).join(' ') }),
  'one word of a megabyte': call({ text: randomBytes(600_000).toString('hex') }),
  'a list of an immense time': generic(1e300),
  'half a character and a NUL': call({ text: 'We need it.' }).replace('need', '\\ud800 \\u0000'),
  'the year 0': call({ startedAt: '0000-01-01T00:00:00Z' }),
  'the year 9999': call({ startedAt: '9999-12-31T23:59:59Z' }),
  'captions of an immense hour': captions,
  'names of the language itself': call({ key: '__proto__', utterance: 'constructor' }),
}

const refused: Readonly<Record<string, string>> = {
  'more words than anybody says in a day': call({ text: 'no '.repeat(400_001) }),
  'a very long id': call({ id: long }),
  'a very long id of an utterance': call({ utterance: long }),
  'a very long key of a party': call({ key: long }),
  'a very long name of a customer': call({ name: long }),
  'a very long address of a customer': call({ name: 'Cora', email: `${long}@brightwater.example` }),
  'a call of 285 thousand years': call({ endMs: Number.MAX_SAFE_INTEGER }),
}

async function bring(db: Kysely<Database>, what: string, file: string) {
  const { rosa } = await moveIn(db)
  const answer = await importFiles(db, {
    files: [{ name: `${what}.txt`, bytes: new TextEncoder().encode(file) }],
    viewer: rosa,
    repId: rosa.id,
    zone: 'Europe/London',
    now: '2026-11-21T09:00:00Z',
  })
  return 'files' in answer ? answer.files[0] : undefined
}

onEveryDatabase((fresh) => {
  test.for(Object.entries(kept))('%s is taken in', async ([what, file]) => {
    const { db } = await fresh()
    expect((await bring(db, what, file))?.outcome).toBe('imported')
  })

  test.for(Object.entries(refused))(
    '%s is refused in words, and leaves nothing behind',
    async ([what, file]) => {
      const { db } = await fresh()
      const one = await bring(db, what, file)
      expect(one?.outcome).toBe('refused')
      expect(one?.refused[0]?.message).toMatch(/(Shorten it|Give times from the start|Split it)/)
      expect(one?.refused[0]?.message.length).toBeLessThan(200)
      expect(await db.selectFrom('files').select('sha256').execute()).toEqual([])
    },
  )
})
