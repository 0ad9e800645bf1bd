import { expect, test } from 'vitest'
import { removeLeave, saveLeave } from '../../db/queries/leaves.ts'
import { saveInstallation } from '../../db/queries/settings.ts'
import { afterWorkingDays } from '../../server/actions/working-clock.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

onEveryDatabase((fresh) => {
  test('a clock of working days passes over weekends, public holidays and leave, and keeps the time of day', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    const from = '2026-12-23T14:30:00.000Z'
    const timeZone = 'Europe/Amsterdam'
    await saveInstallation(db, { organisation: 'Larkfield', demo: false, timeZone })
    const after = (days: number) => afterWorkingDays(db, { personId: rosa.id, from, days })
    expect(await after(2)).toBe('2026-12-25T14:30:00.000Z')

    await saveInstallation(db, { organisation: 'Larkfield', demo: false, timeZone, country: 'NL' })
    expect(await after(2)).toBe('2026-12-28T14:30:00.000Z')

    const away = { personId: rosa.id, from: '2026-12-28', to: '2026-12-29' }
    const leave = await saveLeave(db, { ...away, byId: mina.id, now: from })
    expect(await after(2)).toBe('2026-12-30T14:30:00.000Z')
    await removeLeave(db, leave)
    expect(await after(2)).toBe('2026-12-28T14:30:00.000Z')
  })
})
