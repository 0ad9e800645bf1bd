import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import npmChromium, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]
const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

type Environment = Readonly<Record<string, string>>
interface Installed {
  readonly path: string
  readonly env: Environment
}

/**
 * A Chromium: the system's, else Playwright's own, else the one inside npm, which needs no installing.
 * `HEARD_BROWSER` = system, playwright or npm takes that one alone.
 */
export async function openBrowser(): Promise<Browser> {
  const wanted = process.env.HEARD_BROWSER
  for (const [name, find] of Object.entries(places)) {
    if (wanted && wanted !== name) continue
    const found = await find()
    if (found)
      return chromium.launch({ executablePath: found.path, args: flags, env: { ...ours(), ...found.env } })
  }
  throw new Error(
    `No browser starts here${wanted ? ` (HEARD_BROWSER=${wanted})` : ''}: install chromium, or run npm ci so that @sparticuz/chromium is there.`,
  )
}

const places: Readonly<Record<string, () => Promise<Installed | undefined>>> = {
  system: async () =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => systemNames.map((name) => join(folder, name)))
      .map((path) => ({ path, env: {} }))
      .find(starts),
  playwright: async () => [{ path: chromium.executablePath(), env: {} }].find(starts),
  npm: fromNpm,
}

/** Unpacked once into the temporary folder; the libraries beside it are for machines that lack them. */
async function fromNpm(): Promise<Installed | undefined> {
  const path = await npmChromium.executablePath()
  const packed = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br')
  const libraries = { LD_LIBRARY_PATH: join(await inflate(packed), 'lib') }
  const fonts = { FONTCONFIG_PATH: join(tmpdir(), 'fonts') }
  return [
    { path, env: {} },
    { path, env: { ...libraries, ...fonts } },
  ].find(starts)
}

function starts({ path, env }: Installed): boolean {
  try {
    accessSync(path, constants.X_OK)
    execFileSync(path, ['--version', ...flags], {
      env: { ...ours(), ...env },
      stdio: 'ignore',
      timeout: 20_000,
    })
    return true
  } catch {
    return false
  }
}

function ours(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((one): one is [string, string] => one[1] !== undefined),
  )
}
