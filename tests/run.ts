import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { startVitest } from 'vitest/node'

/** What `npm test` is: style and types first, then every test, then one line that counts. */
const gates = [
  { name: 'style', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
]

let passed = 0
let failed = 0

for (const { name, command } of gates) {
  const ok = await succeeds(command)
  console.log(`${ok ? '✓' : '✗'} ${name}`)
  if (ok) passed += 1
  else failed += 1
}

const filters = process.argv.slice(2)
const vitest = await startVitest('test', filters, { watch: false, run: true })
for (const file of vitest.state.getTestModules()) {
  if (file.errors().length > 0) failed += 1
  for (const test of file.children.allTests()) {
    const state = test.result().state
    if (state === 'passed') passed += 1
    if (state === 'failed') failed += 1
  }
}
failed += vitest.state.getUnhandledErrors().length
await vitest.close()

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function succeeds([program = '', ...args]: readonly string[]): Promise<boolean> {
  const local = `node_modules/.bin/${program}`
  const child = spawn(existsSync(local) ? local : program, args, { stdio: 'inherit' })
  return new Promise((done) => {
    child.on('error', () => done(false))
    child.on('close', (code) => done(code === 0))
  })
}
