import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/schema.ts'
import { heardFile } from '../../db/seeds/writers/heard.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { longCall } from './long-call.ts'
import type { Row } from './row.ts'

const SHORT = 500
const LONG = 5_000

/** How many questions an import asks of the database: as many for a long call as for a short one. */
export async function importQueries(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  const { db, close } = connect({ dataDir: folder, databaseUrl: null })
  try {
    await migrate(db)
    await queriesFor(db, SHORT + 1)
    const short = await queriesFor(db, SHORT)
    const long = await queriesFor(db, LONG)
    return {
      ...{ name: `queries to import a call of ${LONG.toLocaleString('en')} words`, unit: 'queries' },
      ...{ measured: long, ratio: long / short, must: { atMost: 1 }, isCount: true },
      baseline: { name: `a call of ${SHORT} words`, value: short },
    }
  } finally {
    await close()
    rmSync(folder, { recursive: true })
  }
}

async function queriesFor(db: Kysely<Database>, words: number): Promise<number> {
  let queries = 0
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const { id, parties, utterances } = longCall(words)
  const bytes = heardFile({
    ...({ id, channel: 'phone', kind: 'other', timeZone: 'Europe/London' } as const),
    startedAt: '2026-11-18T15:00:00Z',
    speakers: parties.map(({ key, name, email, role }) => {
      return { key, name: name ?? key, email, role: role === 'rep' ? 'rep' : 'customer' } as const
    }),
    lines: utterances.map(({ party, startMs, endMs, text }) => {
      return { party, startMs: startMs ?? 0, endMs: endMs ?? 0, text }
    }),
  })
  const now = '2026-11-21T09:00:00Z'
  const request = { files: [{ name: `${id}.json`, bytes }], viewer: null, repId: null, zone: null, now }
  const answer = await importFiles(counting, request)
  if (!('files' in answer) || answer.files[0]?.outcome !== 'imported') throw new Error('Not taken in')
  return queries
}
