import { readFile } from '../../server/readers/read-file.ts'
import { damaged } from './damage.ts'
import { dice, oneOf } from './dice.ts'
import { type Example, examples } from './examples.ts'
import { brokenPromise } from './promises.ts'

/** No file of this size takes longer to read, in milliseconds of computing. */
export const LONGEST_MS = 2000

/** One harmed file and what came of it. */
export interface Trial {
  readonly bytes: Uint8Array
  /** How many conversations were read of it. */
  readonly read: number
  /** What its answer breaks, in words; `null` where all is well. */
  readonly broken: string | null
}

const everything = examples.map(({ bytes }) => bytes)

/** A file with something wrong; `isMixed` where a piece of another one is in it. */
export interface HarmedFile {
  readonly bytes: Uint8Array
  readonly isMixed: boolean
}

/** The harmed file with this number, always the same one: a copy of one of these examples. */
export function harmedFile(among: readonly Example[], number: number): HarmedFile {
  const roll = dice(number)
  let isMixed = false
  const bytes = damaged(oneOf(among, roll).bytes, roll, (again) => {
    const other = oneOf(everything, again)
    return () => {
      isMixed = true
      return other
    }
  })
  return { bytes, isMixed }
}

/**
 * Reads a file and looks at everything that the answer promises. What was mixed of two may have the marks of both
 * and be refused for it; any other file has the marks of one.
 */
export async function tried({ bytes, isMixed }: HarmedFile): Promise<Trial> {
  const before = process.cpuUsage()
  try {
    const answers = await readFile(bytes, { zone: 'UTC', id: 'example' })
    const { user, system } = process.cpuUsage(before)
    const ms = (user + system) / 1000
    const broken = brokenPromise(answers, isMixed) ?? (ms > LONGEST_MS ? `took ${Math.round(ms)} ms` : null)
    return { bytes, read: answers.filter((answer) => 'format' in answer).length, broken }
  } catch (error) {
    return { bytes, read: 0, broken: `threw ${error instanceof Error ? error.stack : String(error)}` }
  }
}
