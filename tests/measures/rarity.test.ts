import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGem, rarityOf } from '../../server/measures/rarity.ts'

const frost = { kind: 'pain', topic: 'harvest frost', words: 'The frost took the harvest.' } as const
const hail = { kind: 'pain', topic: 'hail roof', words: 'Hail came through the roof.' } as const

const customers = (count: number, learnt: readonly (typeof frost | typeof hail)[] = []) =>
  Array<typeof learnt>(count).fill(learnt)

test('what one customer of twenty said is rare enough for a gem, once a second person accepts it', () => {
  const rarity = rarityOf(frost, customers(19, [hail]))
  expect(rarity).toEqual({ rarity: 0.95, count: 1, of: 20 })
  expect(isGem(rarity, true)).toBe(true)
  expect(isGem(rarity, false)).toBe(false)
})

test('a customer who said it twice counts once, and one of whom nothing is known counts among all', () => {
  const others = [...customers(5, [frost, hail, frost]), ...customers(14)]
  expect(rarityOf(frost, others)).toEqual({ rarity: 0.7, count: 6, of: 20 })
  expect(isGem(rarityOf(frost, others), true)).toBe(false)
})

test('the same topic as another kind of insight is not the same insight', () => {
  const asGoal = [{ ...frost, kind: 'goal' as const }]
  expect(rarityOf(frost, Array(19).fill(asGoal))).toMatchObject({ count: 1 })
})

test('with fewer than twenty customers, without a topic, and for an errand nobody can tell', () => {
  expect(rarityOf(frost, customers(18))).toBeNull()
  expect(rarityOf({ ...frost, topic: null }, customers(40))).toBeNull()
  expect(rarityOf({ ...frost, kind: 'request' }, customers(40))).toBeNull()
  expect(isGem(null, true)).toBe(false)
})

test('the more customers say it, the less rare it is', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 20, max: 60 }), (alike, unlike) => {
      const few = rarityOf(frost, [...customers(alike, [frost]), ...customers(unlike, [hail])])
      const more = rarityOf(frost, [...customers(alike + 1, [frost]), ...customers(unlike - 1, [hail])])
      expect(more?.rarity ?? 1).toBeLessThan(few?.rarity ?? 0)
    }),
  )
})
