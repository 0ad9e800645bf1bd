import { mkdir, statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isOfThisVersion, writeSomething } from '../../db/queries/health.ts'
import type { Services } from './env.ts'

type Needs = Pick<Services, 'config' | 'db' | 'reader' | 'log' | 'now'>

const PATIENCE_MS = 2_000
const RESERVE_BYTES = 100 * 1024 * 1024

/** Whether people can be sent here: it can be written, there is room, the tables are ours, and it is not about to end. */
export class Readiness {
  readonly #needs: Needs
  #isStopping = false
  #looking: Promise<boolean> | undefined

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** From now on it is not ready any more; who is here is still answered. */
  stop(): void {
    this.#isStopping = true
  }

  /** However many ask at once, one looks. */
  async isReady(): Promise<boolean> {
    if (this.#isStopping) return false
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  async #look(): Promise<boolean> {
    const late = new AbortController()
    try {
      const why = await Promise.race([
        whyNot(this.#needs),
        sleep(PATIENCE_MS, 'nothing could be written in time', { signal: late.signal, ref: false }),
      ])
      if (why !== null) this.#needs.log.warn({ ready: false, why })
      return why === null
    } catch (error) {
      this.#needs.log.warn({ ready: false, err: error })
      return false
    } finally {
      late.abort()
    }
  }
}

async function whyNot({ config, db, reader, now }: Needs): Promise<string | null> {
  if (!(await isOfThisVersion(reader))) return 'the database is of another version'
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const { bavail, bsize } = await statfs(config.dataDir)
  if (bavail * bsize < RESERVE_BYTES) return 'the disk is as good as full'
  await writeSomething(db, now().toISOString())
  return null
}
