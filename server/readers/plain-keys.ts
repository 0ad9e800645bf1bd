import type { Fields } from './json-fields.ts'

/**
 * The fields of an object under keys of one spelling: `startTime`, `start_time` and `StartTime` all become
 * `starttime`. Where two keys become one, the first that is not `null` stays.
 */
export function plainKeys(fields: Fields): Fields {
  const plain = new Map<string, unknown>()
  for (const [key, value] of Object.entries(fields)) {
    const spelt = key.toLowerCase().replaceAll('_', '')
    if (plain.get(spelt) == null) plain.set(spelt, value)
  }
  return Object.fromEntries(plain)
}
