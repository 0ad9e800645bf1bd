import { existsSync, readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../browser/chromium.ts'
import { type Heard, startHeard } from '../browser/heard.ts'
import { bringRecorded } from '../browser/long-recording.ts'
import { until } from '../browser/until.ts'
import { type Visit, visit } from '../browser/visit.ts'
import { longCall } from './long-call.ts'
import type { Row } from './row.ts'

const WORDS = 40_000
const OPENINGS = 5
const PLAYING_MS = 5000
const MEGABYTE = 1024 * 1024
const AN_HOUR_WORDS = 9_000
const limits = { readyMs: 1000, scriptMs: 4, megabytes: 300, waveMs: 100 }

interface Opening {
  /** Until the page answers to a click, and until something is seen, in milliseconds from the click that led here. */
  readonly ready: number
  readonly painted: number
  readonly firstByte: number
}

export async function rows(): Promise<readonly Row[]> {
  const [heard, browser] = await Promise.all([startHeard(), openBrowser()])
  try {
    return await rowsIn(heard, browser)
  } finally {
    await browser.close()
    await heard.close()
  }
}

async function rowsIn(heard: Heard, browser: Browser): Promise<readonly Row[]> {
  const path = await bringRecorded(heard, longCall(WORDS))
  const hour = await bringRecorded(heard, longCall(AN_HOUR_WORDS))
  const visitor = await visit(heard, browser, 'rosa')
  const { page } = visitor
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')

  const openings: Opening[] = []
  for (let at = 0; at < OPENINGS; at += 1) openings.push(await opened(visitor, path))
  const { ready, painted, firstByte } = openings.toSorted((a, b) => a.ready - b.ready)[
    Math.floor(OPENINGS / 2)
  ] as Opening
  const size = await page.evaluate<number>(
    'fetch(location.href).then((answer) => answer.blob()).then((blob) => blob.size)',
  )
  const scriptMs = await scriptAFrame(page, cdp)
  await cdp.send('HeapProfiler.collectGarbage')
  const nodes = await page.evaluate<number>("document.querySelectorAll('*').length")
  const megabytes = await heldByPage(browser)
  const waveMs = await drawn(visitor, hour)
  await visitor.end()
  const must = (atMost: number) => ({ must: { atMost } })
  return [
    { name: 'the page', unit: 'MB', measured: size / MEGABYTE },
    { name: 'elements of the page', unit: 'rows', measured: nodes },
    { name: 'first byte', unit: 'ms', measured: firstByte },
    { name: 'first paint', unit: 'ms', measured: painted },
    { name: 'ready to play and seek', unit: 'ms', measured: ready, ...must(limits.readyMs) },
    { name: 'script a frame while playing', unit: 'ms', measured: scriptMs, ...must(limits.scriptMs) },
    { name: 'held by the page, all of it', unit: 'MB', measured: megabytes, ...must(limits.megabytes) },
    { name: 'an hour of stereo, from its peaks', unit: 'ms', measured: waveMs, ...must(limits.waveMs) },
  ]
}

async function opened({ open, page }: Visit, path: string): Promise<Opening> {
  await open(path)
  await page.locator('heard-player.player--ready').waitFor()
  return page.evaluate<Opening>(`({
    ready: performance.getEntriesByName('player-ready')[0].startTime,
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    firstByte: performance.getEntriesByType('navigation')[0].responseStart,
  })`)
}

/** From the peaks of an hour, as the server made them, to their waveform: two lanes of it. */
async function drawn({ open, page }: Visit, hour: string): Promise<number> {
  const took: number[] = []
  for (let at = 0; at < OPENINGS; at += 1) {
    await open(hour)
    await until(page, "performance.getEntriesByName('wave-drawn').length > 0")
    took.push(
      await page.evaluate<number>(`['wave-drawn', 'peaks-here']
        .map((name) => performance.getEntriesByName(name)[0].startTime)
        .reduce((drawn, here) => drawn - here)`),
    )
  }
  return took.toSorted((a, b) => a - b)[Math.floor(OPENINGS / 2)] as number
}

/** How long scripts ran while the recording played, shared out among the frames that were drawn. */
async function scriptAFrame(on: Page, session: CDPSession): Promise<number> {
  await on.evaluate("document.querySelector('heard-player audio').muted = true")
  await on.keyboard.press('k')
  await on.evaluate(`new Promise((playing) =>
    document.querySelector('heard-player audio').addEventListener('timeupdate', playing, { once: true }))`)
  const before = await metric(session, 'ScriptDuration')
  const frames = await on.evaluate<number>(`new Promise((done) => {
    const until = performance.now() + ${PLAYING_MS}
    let frames = 0
    const next = () => {
      frames += 1
      performance.now() < until ? requestAnimationFrame(next) : done(frames)
    }
    requestAnimationFrame(next)
  })`)
  return ((await metric(session, 'ScriptDuration')) - before) * (1000 / frames)
}

/** What the process that draws the page holds in memory for itself alone; unknown where the machine does not tell it. */
async function heldByPage(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const held = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/status`)
    .filter((file) => existsSync(file))
    .map((file) => Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1024)
  return held.length === 0 ? Number.NaN : Math.max(...held)
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}
