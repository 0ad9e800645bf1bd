import { oneOf, type Roll, shuffled } from './dice.ts'
import { oddTexts, oddValues } from './odd-pieces.ts'

/** A copy of a JSON value with some fields dropped, renamed, of another kind, doubled, shuffled or nested. */
export function damagedJson(json: unknown, roll: Roll): unknown {
  const chance = 3 + roll(60)
  const harm = (value: unknown): unknown => {
    if (roll(chance) === 0) return harmed(value, roll)
    if (Array.isArray(value)) return value.map(harm)
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, harm(item)]))
  }
  return harm(json)
}

function harmed(value: unknown, roll: Roll): unknown {
  const kind = roll(4)
  if (kind === 0) return nested(value, roll)
  if (Array.isArray(value) && kind > 1) return harmedList(value, roll)
  if (isObject(value) && kind > 1) return harmedObject(value, roll)
  if (typeof value === 'string' && kind > 1) return harmedText(value, roll)
  if (typeof value === 'number' && kind > 1)
    return oneOf([-value, value * 1000, value / 7, String(value)], roll)
  return oneOf(oddValues, roll)
}

function harmedList(list: readonly unknown[], roll: Roll): unknown {
  return oneOf<() => unknown>(
    [
      () => shuffled(list, roll),
      () => list.toReversed(),
      () => [...list, ...list],
      () => list.flatMap((item) => (roll(3) === 0 ? [item, item] : [item])),
      () => list.slice(0, roll(list.length + 1)),
      () => [...list, oneOf(oddValues, roll)],
      () => Object.fromEntries(list.map((item, at) => [String(at), item])),
    ],
    roll,
  )()
}

function harmedObject(object: Readonly<Record<string, unknown>>, roll: Roll): unknown {
  const entries = Object.entries(object)
  return oneOf<() => unknown>(
    [
      () => Object.fromEntries(entries.filter(() => roll(4) > 0)),
      () => Object.fromEntries(entries.map(([key, item]) => [roll(4) === 0 ? key.toUpperCase() : key, item])),
      () => Object.fromEntries(shuffled(entries, roll)),
      () => Object.values(object),
      () => Object.fromEntries([...entries, ['__proto__', { polluted: true }], ['constructor', null]]),
      () => Object.fromEntries(entries.map(([key]) => [key, null])),
    ],
    roll,
  )()
}

function harmedText(text: string, roll: Roll): string {
  const at = roll(text.length + 1)
  return oneOf(
    [
      text.slice(0, at),
      text.slice(at),
      text + text,
      text.slice(0, at) + oneOf(oddTexts, roll) + text.slice(at),
    ],
    roll,
  )
}

const DEEPEST = 150

function nested(value: unknown, roll: Roll): unknown {
  const asList = roll(2) === 0
  let nest = value
  for (let levels = 1 + roll(roll(4) === 0 ? DEEPEST : 3); levels > 0; levels -= 1)
    nest = asList ? [nest] : { a: nest }
  return nest
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
