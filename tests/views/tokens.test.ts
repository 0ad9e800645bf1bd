import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../static/css/tokens.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light, dark]) => [
    name,
    [light, dark] as [string, string],
  ]),
)
const grounds = ['paper', 'sheet', 'sunk']
/** What is read, and what is looked at: lanes, marks, the edges of controls. */
const texts = ['ink', 'ink-2', 'ink-3', 'customer-ink', 'ours-ink', 'alert']
const marks = ['customer', 'ours', 'edge', 'ink']

test('U-44 every text stands out 4.5 to 1 and every mark 3 to 1 from whatever it may stand on, by day and by night', () => {
  expect(tokens.size).toBeGreaterThan(12)
  const tooFaint = [0, 1].flatMap((theme) => [
    ...pairs(texts, grounds).filter(([one, on]) => contrast(one, on, theme) < 4.5),
    ...pairs(marks, ['paper', 'sheet']).filter(([one, on]) => contrast(one, on, theme) < 3),
    ...pairs(['ink'], ['customer-wash', 'ours-wash']).filter(([one, on]) => contrast(one, on, theme) < 4.5),
  ])
  expect(tooFaint).toEqual([])
})

function pairs(ones: readonly string[], others: readonly string[]): readonly (readonly [string, string])[] {
  return ones.flatMap((one) => others.map((other) => [one, other] as const))
}

/** WCAG 2: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string, theme: number): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? ''))
    .toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
