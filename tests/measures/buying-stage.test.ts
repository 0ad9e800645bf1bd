import { expect, test } from 'vitest'
import { actOfSignal, type BuyingSign, buyingStage } from '../../server/measures/buying-stage.ts'

const today = '2026-11-22'
const sign = (act: BuyingSign['act'], on: string): BuyingSign => ({ act, on })
const facts = { signs: [], boughtOn: null, lastContactOn: '2026-11-01' }

test('a stage is told by what a customer did and how long ago, and a purchase ends what came before it', () => {
  expect(buyingStage(facts, today)).toBe('looking')
  expect(buyingStage({ ...facts, lastContactOn: '2026-03-01' }, today)).toBeNull()
  expect(buyingStage({ ...facts, signs: [sign('competitor', '2026-10-01')] }, today)).toBe('comparing')
  const deciding = [sign('price', '2026-11-10'), sign('timing', '2026-11-12')]
  expect(buyingStage({ ...facts, signs: deciding }, today)).toBe('deciding')
  expect(
    buyingStage({ ...facts, signs: [sign('price', '2026-11-10'), sign('price', '2026-11-12')] }, today),
  ).toBe('looking')
  expect(
    buyingStage({ ...facts, signs: [sign('decision', '2026-11-10'), sign('timing', '2026-11-12')] }, today),
  ).toBe('looking')
  expect(buyingStage({ ...facts, signs: deciding }, '2027-01-05')).toBe('looking')
  expect(buyingStage({ ...facts, signs: deciding, boughtOn: '2026-11-20' }, today)).toBe('bought')
  expect(buyingStage({ ...facts, signs: deciding, boughtOn: '2026-01-20' }, today)).toBe('deciding')
  expect(buyingStage({ ...facts, boughtOn: '2026-01-20' }, today)).toBe('living-with-it')
  expect([actOfSignal('The customer asks about the price'), actOfSignal('A person found it')]).toEqual([
    'price',
    'said',
  ])
})
