import { setImmediate } from 'node:timers/promises'

const LONGEST_MS = 20
let since = performance.now()

/**
 * SQLite answers before anybody else has a turn: whoever asks again and again would keep everything else waiting. So
 * once somebody may have asked for this long, whatever waits goes first.
 */
export async function othersFirst(): Promise<void> {
  if (performance.now() - since < LONGEST_MS) return
  await setImmediate()
  since = performance.now()
}
