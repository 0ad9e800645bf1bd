import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { settingsOf } from '../../db/connect.ts'
import { endHold, setHold } from '../../db/queries/holds.ts'
import { findPeriod } from '../../db/queries/periods.ts'
import { addRecording } from '../../db/queries/recordings.ts'
import { clocksOf, saveClocks, usualMonths } from '../../db/queries/retention.ts'
import type { Database } from '../../db/schema.ts'
import { freezePeriod } from '../../server/actions/grade-period.ts'
import { recomputePeriod } from '../../server/actions/ledger/recompute.ts'
import { foreseenRemoval, removeDue } from '../../server/actions/privacy/retention.ts'
import { december, november, timeZone } from '../actions/november.ts'
import { onEveryDatabase } from '../databases.ts'

const now = new Date('2029-01-31T09:00:00Z')

onEveryDatabase((fresh) => {
  test('what is due goes once the clocks run; what is held, or of an open period, stays; and what was paid is proven without it', async () => {
    const { db } = await fresh()
    const { periodId } = await november(db)
    const dataDir = join(settingsOf(db)?.dataDir ?? '', `kept-${periodId}`)
    await record(db, dataDir)
    const due = async () =>
      (await foreseenRemoval(db, now)).map(({ goes, held, needed }) => [goes, held, needed])
    const recordings = () => readdirSync(join(dataDir, 'recordings'))
    expect(await due()).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 1],
    ])
    await freezePeriod(db, { periodId, timeZone, now: december })
    const hold = { kind: 'person', subject: 'rosa', reason: 'A case before the court' } as const
    const id = await db.transaction().execute((trx) => setHold(trx, hold, { byId: 'hana', now: december }))
    expect((await due())[0]).toEqual([0, 1, 0])
    await db.transaction().execute((trx) => endHold(trx, id, { byId: 'hana', now: december }))
    expect((await due())[0]).toEqual([1, 0, 0])

    expect(await clocksOf(db)).toEqual({ isOn: false, months: usualMonths })
    expect(await removeDue(db, dataDir, { now })).toBe(0)
    expect(recordings()).toHaveLength(1)

    await saveClocks(db, { isOn: true, months: { ...usualMonths, transcripts: 240 } })
    expect(await removeDue(db, dataDir, { now })).toBe(1)
    expect(recordings()).toEqual([])
    expect(await db.selectFrom('utterances').select('id').execute()).not.toEqual([])

    await saveClocks(db, { isOn: true, months: usualMonths })
    await removeDue(db, dataDir, { now })
    expect(await db.selectFrom('utterances').select('id').execute()).toEqual([])
    const period = await findPeriod(db, periodId)
    const again = period ? await Array.fromAsync(recomputePeriod(db, period)) : []
    expect(again.map((one) => one.is)).toEqual(['same', 'same'])
  })
})

async function record(db: Kysely<Database>, dataDir: string): Promise<void> {
  mkdirSync(join(dataDir, 'recordings'), { recursive: true })
  const path = `${'a'.repeat(32)}.wav`
  writeFileSync(join(dataDir, 'recordings', path), 'RIFF')
  const { id } = await db.selectFrom('conversations').select('id').executeTakeFirstOrThrow()
  await addRecording(db, {
    ...{ path, name: 'call.wav', container: 'wav', mime: 'audio/wav', size: 4 },
    ...{ sha256: 'b'.repeat(64), conversationId: id, addedBy: 'rosa', now: december },
  })
}
