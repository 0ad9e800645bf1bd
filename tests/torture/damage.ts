import { unzipSync, zipSync } from 'fflate'
import { isZip } from '../../server/readers/archive.ts'
import { damagedBytes } from './damage-bytes.ts'
import { damagedJson } from './damage-json.ts'
import { oneOf, type Roll } from './dice.ts'

/** Chooses a file to mix with; whoever takes its bytes has mixed two. */
export type Others = (roll: Roll) => () => Uint8Array

/** A copy of a file harmed once or a few times: its bytes, its fields where it is JSON, its parts where it is packed. */
export function damaged(file: Uint8Array, roll: Roll, others: Others): Uint8Array {
  let harmed = file
  for (let times = 1 + roll(3); times > 0; times -= 1) harmed = harmedOnce(harmed, roll, others)
  return harmed
}

function harmedOnce(file: Uint8Array, roll: Roll, others: Others): Uint8Array {
  const other = others(roll)
  if (roll(5) === 0) return damagedBytes(file, roll, other)
  if (isZip(file)) return partsHarmed(file, roll, others) ?? damagedBytes(file, roll, other)
  const json = jsonIn(file)
  return json === undefined ? damagedBytes(file, roll, other) : asBytes(damagedJson(json, roll), roll)
}

/** A harmed archive may say that its parts are as large as it likes. */
const LARGEST_PART = 1_000_000

function partsHarmed(file: Uint8Array, roll: Roll, others: Others): Uint8Array | null {
  try {
    const parts = Object.entries(unzipSync(file, { filter: (part) => part.originalSize < LARGEST_PART }))
    const [name] = oneOf(parts, roll)
    const harmed = parts.map(([key, part]) => [key, key === name ? damaged(part, roll, others) : part])
    return zipSync(Object.fromEntries(roll(8) === 0 ? harmed.slice(1) : harmed), { level: 1 })
  } catch {
    return null
  }
}

function jsonIn(file: Uint8Array): unknown {
  if (file[0] !== 0x7b && file[0] !== 0x5b) return undefined
  try {
    return JSON.parse(Buffer.from(file).toString())
  } catch {
    return undefined
  }
}

// Some programs write one row of a list a line.
function asBytes(json: unknown, roll: Roll): Uint8Array {
  const asLines = Array.isArray(json) && roll(10) === 0
  const text = asLines
    ? json.map((row) => JSON.stringify(row)).join('\n')
    : JSON.stringify(json, null, roll(2))
  return Buffer.from(text ?? '')
}
