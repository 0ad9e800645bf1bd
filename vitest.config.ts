import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { memoryFolder } from './tests/memory-folder.ts'

/** What takes long goes first, the tests in a browser before all others, so that all workers are busy to the end. */
const longest = [
  'browser/pages-of-reps',
  'browser/uploads',
  'browser/',
  'measures/bad-input',
  'jobs/mailbox',
  'db/demo',
  'actions/hostile-files',
  'cli/',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(`/tests/${name}`))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

const inMemory = memoryFolder()
if (inMemory !== null && process.env.TMPDIR === undefined) process.env.TMPDIR = inMemory

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Nothing here keeps anything between tests but caches that must not matter; loading it all once saves a minute.
    isolate: false,
    // A browser on a busy machine may miss a key once; what is broken fails twice.
    retry: process.env.CI ? 1 : 0,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['./tests/postgres.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
