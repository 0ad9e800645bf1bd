import { expect, test } from 'vitest'
import { preferencesOf, savePreferences, usualPreferences } from '../../db/queries/preferences.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

onEveryDatabase((fresh) => {
  test('somebody who never chose listens as usual', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    expect(await preferencesOf(db, rosa.id)).toEqual(usualPreferences)
  })

  test('what somebody chooses stays theirs alone, and leaves the rest as it was', async () => {
    const { db } = await fresh()
    const { rosa, rena } = await moveIn(db)
    await savePreferences(db, rosa.id, { speedTenths: 13, keys: { play: 'F4', follow: 'g' } })
    await savePreferences(db, rosa.id, { skipSilence: true, keys: { follow: '' } })
    expect(await preferencesOf(db, rosa.id)).toEqual({
      ...usualPreferences,
      speedTenths: 13,
      skipSilence: true,
      keys: { play: 'F4' },
    })
    expect(await preferencesOf(db, rena.id)).toEqual(usualPreferences)
  })
})
