import type { Kysely } from 'kysely'
import type { Viewer } from '../db/queries/people.ts'
import type { Database } from '../db/schema.ts'
import { importFiles } from '../server/actions/import-files.ts'
import { fairCall, heardFile } from './spoken.ts'

/** Brings one call in and answers its id. Every `number` makes another call, a day later. */
export async function importCall(
  db: Kysely<Database>,
  rep: Viewer,
  {
    number = 1,
    lines = fairCall,
    now = '2026-11-21T09:00:00Z',
  }: { readonly number?: number; readonly lines?: typeof fairCall; readonly now?: string } = {},
): Promise<string> {
  const startedAt = new Date(Date.UTC(2026, 10, number, 15)).toISOString()
  const ours = lines.map(([who, ...rest]) => [who === 'Rosa Diaz' ? rep.name : who, ...rest] as const)
  const bytes = heardFile(ours, { id: `${rep.id}-${number}`, startedAt })
  const answer = await importFiles(db, {
    files: [{ name: `${rep.id}-${number}.json`, bytes }],
    viewer: rep,
    repId: rep.id,
    zone: null,
    consentKnown: true,
    now,
  })
  const id = 'files' in answer ? answer.files[0]?.conversations[0]?.id : undefined
  if (!id) throw new Error(JSON.stringify(answer))
  return id
}
