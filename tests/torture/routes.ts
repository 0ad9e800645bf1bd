import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { demoFolder } from './routes/house.ts'
import { type Found, fuzzRound } from './routes/round.ts'

/**
 * Asks every route of the program for what no page asks, as everybody and as nobody, with forms that are harmed copies
 * of those on its own pages, round after round on a fresh copy of the demo. `--seconds` in all, `--from` another seed.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, from: { type: 'string', default: '1' } },
})
const until = performance.now() + Number(values.seconds) * 1000
const demo = await demoFolder()
const statuses = new Map<number, number>()
const reached = new Set<string>()
const seen = new Set<string>()
let [requests, findings, round] = [0, 0, Number(values.from)]
let [forms, routes, cpuMs] = [0, 0, 0]
let folder: string | null = null

try {
  for (; performance.now() < until; round += 1) {
    const before = process.cpuUsage()
    const done = await fuzzRound(demo, round, until)
    const { user, system } = process.cpuUsage(before)
    cpuMs += (user + system) / 1000
    requests += done.requests
    forms = Math.max(forms, done.forms)
    routes = done.routes
    for (const [status, times] of done.statuses) statuses.set(status, (statuses.get(status) ?? 0) + times)
    for (const name of done.reached) reached.add(name)
    for (const one of done.found) keep(one)
  }
} finally {
  await rm(demo, { recursive: true, force: true })
}
const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status} × ${times}`)
const rate = (requests / cpuMs) * 1000
console.log(
  `routes: ${requests.toLocaleString('en')} requests (${Math.round(rate)} a second of computing) in rounds ${values.from} to ${round - 1}, ` +
    `${reached.size} of ${routes} routes let somebody in, ${forms} kinds of forms.\n  ${told.join(', ')}; ${findings} findings${folder === null ? '' : `, each in ${folder}`}.`,
)
process.exit(findings === 0 ? 0 : 1)

/** Each kind once: the same mistake answers many requests. */
function keep({ why, request, number }: Found): void {
  const kind = `${request
    .replaceAll(/[0-9a-f]{32}/g, ':id')
    .split('?')[0]
    ?.slice(0, 80)} ${why.replaceAll(/[0-9a-f-]{32,36}|\d+/g, '0').slice(0, 200)}`
  if (seen.has(kind)) return
  seen.add(kind)
  findings += 1
  folder ??= mkdtempSync(join(tmpdir(), 'heard-routes-found-'))
  writeFileSync(join(folder, `${round}-${number}.txt`), `${why}\n\n${request}\n`)
  console.log(`  round ${round}, number ${number}: ${why.slice(0, 700)}\n    ${request.slice(0, 600)}`)
}
