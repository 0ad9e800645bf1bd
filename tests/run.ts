import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { startVitest } from 'vitest/node'

/** What `npm test` is: style and types while the first tests begin, then every test, then one line that counts. */
const gates = [
  { name: 'style', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
]

let passed = 0
let failed = 0

const judged = gates.map(({ name, command }) => ({ name, ended: run(command) }))

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
for (const { name, ended } of judged) {
  const { ok, said } = await ended
  console.log(`${ok ? '✓' : '✗'} ${name}${ok ? '' : `\n${said}`}`)
  if (ok) passed += 1
  else failed += 1
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** What it says is kept until the tests are over, so that it stands whole. */
function run([program = '', ...args]: readonly string[]): Promise<{
  readonly ok: boolean
  readonly said: string
}> {
  const local = `node_modules/.bin/${program}`
  const child = spawn(existsSync(local) ? local : program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
  return new Promise((done) => {
    child.on('error', (error) => done({ ok: false, said: String(error) }))
    child.on('close', (code) => done({ ok: code === 0, said }))
  })
}
