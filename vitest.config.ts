import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The tests in a browser take longest and go first, so that both workers are busy to the end. */
class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isBrowser = (file: TestSpecification) => Number(file.moduleId.includes('/tests/browser/'))
    return (await super.sort(files)).toSorted((a, b) => isBrowser(b) - isBrowser(a))
  }
}

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
    sequence: { sequencer: BrowserFirst },
    globalSetup: ['./tests/postgres.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
