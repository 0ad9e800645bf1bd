import { expect, test } from 'vitest'
import { householdOf, networkOf } from '../../server/web/network.ts'

test('X-05 an address that is written short is counted with its household, and its network tells no more than a network', () => {
  const one = ['2001:db8::1', '2001:0db8:0:0:ffff::2', '2001:DB8::abcd:1:2:3%eth0']
  expect(new Set(one.map(householdOf))).toEqual(new Set(['2001:db8:0:0']))
  expect(new Set(one.map(networkOf))).toEqual(new Set(['2001:db8:0::x']))
  expect(householdOf('2001:db8:0:1::1')).toBe('2001:db8:0:1')
  for (const same of [householdOf, networkOf]) expect(same('::ffff:192.0.2.7')).toBe(same('192.0.2.7'))
  expect([networkOf('2a00::5'), networkOf('192.0.2.7'), networkOf('?')]).toEqual([
    '2a00:0:0::x',
    '192.0.2.x',
    'x',
  ])
})
