import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from '../../server/cli/pay-rule.ts'

let printed = ''
let complained = ''

beforeEach(() => {
  printed = ''
  complained = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const rule =
  '--prior-mean .78 --prior-strength 20 --target .75 --stretch .90 --floor .50 --up .10 --down .10 --alpha .05'
const ask = (line: string) => run(line.split(' ').filter(Boolean))

test('27 of 30 prints the line of the rule book, to the byte', async () => {
  expect(await ask(`--successes 27 --units 30 ${rule} --json`)).toBe(0)
  expect(printed).toBe(
    '{"grade":0.852,"interval":[0.7614,0.9722],"upper":0.9722,"multiplier":1.068,"measurable":true}\n',
  )
})

test.each([
  [24, 30, 0.792, 0.9091, 1.028],
  [20, 30, 0.712, 0.8113, 1],
  [15, 30, 0.612, 0.7218, 0.9887],
  [10, 30, 0.512, 0.627, 0.9508],
  [60, 80, 0.756, 0.8277, 1.004],
  [44, 80, 0.596, 0.6753, 0.9701],
])('%d of %d prints grade %d, at best %d, times %d', async (k, n, grade, upper, multiplier) => {
  await ask(`--successes ${k} --units ${n} ${rule} --json`)
  expect(JSON.parse(printed)).toMatchObject({ grade, upper, multiplier, measurable: true })
})

test('2 of 4 is not measurable and costs nothing', async () => {
  expect(await ask(`--successes 2 --units 4 ${rule} --json`)).toBe(0)
  expect(JSON.parse(printed)).toEqual({
    grade: null,
    interval: null,
    upper: null,
    multiplier: 1,
    measurable: false,
  })
})

test('without --json it explains itself', async () => {
  await ask(`--successes 15 --units 30 ${rule}`)
  expect(printed).toContain('times        0.9887')
  expect(printed).toContain('stays below the target of 0.7500')
  printed = ''
  await ask(`--successes 2 --units 4 ${rule}`)
  expect(printed).toBe('Not measurable: 4 of 20 units. Paid at target, times 1.0000.\n')
})

test.each([
  ['--successes 31 --units 30', '--successes cannot be more than --units.'],
  ['--successes x --units 30', '--successes must be a number of zero or more, not "x".'],
  ['--successes 27', '--units is missing.'],
  ['--successes 27 --units 30 --prior-mean 1.2', '--prior-mean must lie between 0 and 1.'],
  [
    '--successes 27 --units 30 --target .95',
    'Floor, target and stretch must rise in this order, between 0 and 1.',
  ],
  ['--successes 27 --units 30 --alpha .6', '--alpha must lie between 0 and 0.5.'],
  ['--successes 27 --units 30000000', '--units can be 1000000 at most.'],
  ['--successes 27 --units 30 --bonus 3', 'bonus'],
])('%s is refused with what to do', async (wrong, message) => {
  expect(await ask(`${rule} ${wrong}`)).toBe(2)
  expect(complained).toContain(message)
  expect(printed).toBe('')
})

test('--help says what every flag means', async () => {
  expect(await run(['--help'])).toBe(0)
  expect(printed).toContain('--prior-strength')
})
