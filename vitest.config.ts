import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A browser on a busy machine may miss a key once; what is broken fails twice.
    retry: process.env.CI ? 1 : 0,
    globalSetup: ['./tests/postgres.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
