import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { shutTo } from '../browser/axe.ts'
import { galleryPages } from './gallery-pages.ts'
import { quietWav } from './sound.ts'

const root = resolve(import.meta.dirname, '../..')
const out = '/tmp/gallery'
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}
const policy =
  "default-src 'self'; style-src 'self' 'nonce-gallery'; script-src 'self'; img-src 'self' data:; object-src 'none'"

const only = process.argv[2]
const sizes = process.argv.includes('--all')
  ? ['light-1440', 'dark-1440', 'light-375', 'dark-375']
  : (process.argv[3] ?? 'light-1440').split(',')

mkdirSync(out, { recursive: true })
const pages = new Map<string, string>()
for (const [name, page] of Object.entries(galleryPages)) pages.set(name, String(await page()))
for (const [name, html] of pages) writeFileSync(join(out, `${name}.html`), html)

const made: Record<string, readonly [type: string, body: () => Buffer]> = {
  '/sound.wav': ['audio/wav', () => quietWav(1500)],
  '/peaks.json': [
    'application/json',
    () =>
      Buffer.from(
        JSON.stringify({
          durationMs: 1_500_000,
          peaks: [0, 1].map((side) =>
            Array.from(
              { length: 3000 },
              (_, at) => Math.abs(Math.sin(at / 40 + side * 2)) * Math.abs(Math.sin(at)),
            ),
          ),
        }),
      ),
  ],
}

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://gallery').pathname
  const page = pages.get(path.slice(1))
  try {
    const own = made[path]
    if (own) {
      response.writeHead(200, { 'content-type': own[0] }).end(own[1]())
      return
    }
    const body = page ?? readFileSync(fileOf(path))
    const type = page ? 'text/html; charset=utf-8' : (types[extname(path)] ?? 'application/octet-stream')
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.address() as { port: number }

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
let violations = 0
for (const name of pages.keys()) {
  if (only && !only.startsWith('--') && name !== only) continue
  for (const size of sizes) await shoot(name, size)
}
await browser.close()
server.close()
process.exitCode = violations > 0 ? 1 : 0

async function shoot(name: string, size: string) {
  const [scheme, width] = size.split('-') as ['light' | 'dark', string]
  const context = await browser.newContext({
    viewport: { width: Number(width), height: 1000 },
    colorScheme: scheme,
  })
  const page = await context.newPage()
  page.on('response', (response) => {
    if (response.status() >= 400) console.log(`  ${name} ${size}: ${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      console.log(`  ${name} ${size} console: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.log(`  ${name} ${size} error: ${error.message}`))
  await page.goto(`http://127.0.0.1:${port}/${name}`)
  await page.evaluate('document.fonts.ready')
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  if (Number(wide) > 0) console.log(`  ${name} ${size}: scrolls sideways by ${wide}`)
  if (name.endsWith('-sound')) await tryPlayer(page, `${name}-${size}`)
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  await page.setViewportSize({ width: Number(width), height: Math.min(9000, height) })
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(out, `${name}-${size}.png`), fullPage: true })
  page.removeAllListeners('response')
  page.removeAllListeners('console')
  const wrong = await shutTo(page)
  violations += wrong.length
  for (const one of wrong) console.log(`  ${name} ${size} axe ${one}`)
  if (name.startsWith('statement') && size === 'light-1440') await print(page, name)
  await context.close()
}

async function tryPlayer(page: import('playwright-core').Page, name: string) {
  await page.waitForTimeout(600)
  const at = () => page.evaluate("document.querySelector('heard-player audio').currentTime")
  await page.evaluate("document.querySelector('#said-u8').scrollIntoView({ block: 'center' })")
  await page.waitForTimeout(200)
  await page.locator('#said-u8').click({ position: { x: 4, y: 6 } })
  console.log(`  ${name}: click on the first word goes to ${await at()} s`)
  await page.keyboard.press('l')
  console.log(`  ${name}: L goes to ${await at()} s`)
  await page.keyboard.press('?')
  console.log(`  ${name}: help open ${await page.locator('dialog[open]').count()}`)
  await page.keyboard.press('Escape')
  await page.screenshot({ path: join(out, `${name}-scrolled.png`) })
  await page.evaluate('scrollTo(0, 0)')
}

async function print(page: import('playwright-core').Page, name: string) {
  await page.emulateMedia({ media: 'print' })
  const pdf = await page.pdf({ format: 'A4', printBackground: true, path: join(out, `${name}.pdf`) })
  const count = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  console.log(`  ${name}: ${count} printed page(s)`)
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.screenshot({ path: join(out, `${name}-print.png`) })
}

function fileOf(path: string): string {
  if (path === '/static/vendor/htmx.min.js') return join(root, 'node_modules/htmx.org/dist/htmx.min.js')
  if (path === '/static/vendor/wavesurfer.esm.js')
    return join(root, 'node_modules/wavesurfer.js/dist/wavesurfer.esm.js')
  const font = /^\/static\/vendor\/fonts\/((hanken-grotesk|source-serif-4)[\w-]+\.woff2)$/.exec(path)
  if (font) return join(root, 'node_modules/@fontsource-variable', font[2] ?? '', 'files', font[1] ?? '')
  return join(root, path)
}
