import { expect, test } from 'vitest'
import { isHeldOut } from '../../server/reaching/hold-out.ts'
import { lift } from '../../server/reaching/lift.ts'
import { simulated } from '../../server/reaching/simulation.ts'
import { heard } from './command.ts'

const simulation = {
  seed: 5,
  visitors: 3_000,
  from: '2026-11-24T09:00:00.000Z',
  everyMs: 400,
  emailHashes: [],
  help: 0.05,
}

test('the same number makes the same visitors, and what helping adds is found again by the hold-out', () => {
  const { events, truth } = simulated(simulation)
  const few = { ...simulation, visitors: 50 }
  expect(simulated(few)).toEqual(simulated(few))
  expect(new Set(events.map((one) => one.id)).size).toBe(events.length)
  const groups = Map.groupBy(truth, (one) => isHeldOut({ seed: 'a', share: 0.3 }, `visitor:${one.visitor}`))
  const [suggested, heldOut] = [groups.get(false) ?? [], groups.get(true) ?? []]
  const told = lift(
    { n: suggested.length, bought: suggested.filter((one) => one.buysHelped).length },
    { n: heldOut.length, bought: heldOut.filter((one) => one.buysAlone).length },
  )
  if (!told.known) throw new Error('unknown')
  expect([told.low < simulation.help, simulation.help < told.high]).toEqual([true, true])
})

test('what is missing or too much is said, and nobody is sent anywhere', async () => {
  const wrong = [
    [[], '--token is missing'],
    [['--token', 'x', '--url', 'shop'], '--url must be an address'],
    [['--token', 'x', '--rate', 'many'], '--rate and --for'],
    [['--token', 'x', '--rate', '100000', '--for', '3600'], 'Ask for fewer'],
    [['--token', 'x', '--seed', '1.5'], '--seed must be'],
  ] as const
  for (const [args, says] of wrong) {
    const ended = await heard(['simulate-visitors', ...args])
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(says)])
  }
  expect(await heard(['simulate-visitors', '--help'])).toMatchObject({ code: 0 })
  expect(
    (await heard(['simulate-visitors', '--token', 'x', '--url', 'http://127.0.0.1:9', '--for', '1'])).code,
  ).toBe(1)
  expect((await heard(['replay-scores', '--since', 'yesterday'])).code).toBe(2)
})
