import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rarityOf } from '../../server/measures/rarity.ts'
import { type Known, stemsOf } from '../../server/measures/topic.ts'
import { Wordings } from '../../server/measures/wordings.ts'

const things = ['harvest', 'frost', 'kiln', 'glaze', 'roof']
const topics = fc.uniqueArray(fc.constantFrom(...things), { minLength: 1, maxLength: 4 })
const learnt = fc.record({
  kind: fc.constantFrom('pain' as const, 'goal' as const),
  topic: topics.map((all) => all.join(' ')),
  atMs: fc.integer({ min: 0, max: 60 }),
})
const telling = fc.record({
  customer: fc.integer({ min: 0, max: 24 }),
  heard: fc.option(fc.array(learnt, { maxLength: 3 }), { freq: 4 }),
  sinceMs: fc.integer({ min: 0, max: 6 }),
})

test('what is held of all customers tells the rarity that the rule gives, whoever says or takes back what', () => {
  fc.assert(
    fc.property(fc.array(telling, { minLength: 40, maxLength: 80 }), learnt, (tellings, asked) => {
      const wordings = new Wordings()
      const all = new Map<string, readonly (Known & { readonly atMs: number })[]>()
      let sinceMs = 0
      for (const { customer, heard, sinceMs: later } of tellings) {
        sinceMs += later / 6
        const name = `customer ${customer}`
        const said = heard?.map((one) => ({ ...one, words: 'It was said.' })) ?? []
        if (heard) all.set(name, said)
        else all.delete(name)
        const latest = Map.groupBy(said, ({ kind, topic }) => `${kind} ${[...stemsOf(topic)].toSorted()}`)
        const each = [...latest.values()].flatMap((same) => {
          const [one] = same.toSorted((a, b) => b.atMs - a.atMs)
          return one ? [{ kind: one.kind, stems: [...stemsOf(one.topic ?? null)], atMs: one.atMs }] : []
        })
        wordings.tell(name, heard ? { atMs: 100, said: each } : null)

        const own = 'customer 3'
        const others = [...all].flatMap(([other, theirs]) =>
          other === own ? [] : [theirs.filter((one) => one.atMs >= sinceMs)],
        )
        const stems = [...stemsOf(asked.topic)]
        expect(wordings.rarityOf({ kind: asked.kind, stems }, own, sinceMs)).toEqual(
          rarityOf({ ...asked, words: 'It was said.' }, others),
        )
      }
    }),
    { numRuns: 60 },
  )
})
