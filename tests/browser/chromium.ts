import { execFileSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
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
const library = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium')
const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

type Environment = Readonly<Record<string, string>>
interface Installed {
  readonly path: string
  readonly env: Environment
}

let opened: Promise<Browser> | undefined

/** The one Chromium of all tests that run one after the other; it ends with the program. */
export async function openBrowser(): Promise<Browser> {
  if (!(await opened)?.isConnected()) opened = launched()
  return opened as Promise<Browser>
}

/** Whoever still has a page open goes, and the browser stays for those who come next. */
export async function leaveBrowser(browser: Browser | undefined): Promise<void> {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
}

/**
 * A Chromium: the one inside npm, which needs no installing and draws no window and so takes half the time of one
 * that could; else the system's, else Playwright's own. `HEARD_BROWSER` = npm, system or playwright takes that one alone.
 */
async function launched(): Promise<Browser> {
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
  npm: fromNpm,
  system: async () =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => systemNames.map((name) => join(folder, name)))
      .map((path) => ({ path, env: {} }))
      .find(starts),
  playwright: async () => [{ path: chromium.executablePath(), env: {} }].find(starts),
}

/** It has fonts of its own, and the libraries that a machine may lack. */
async function fromNpm(): Promise<Installed | undefined> {
  if (process.platform !== 'linux' || !existsSync(library)) return undefined
  const folder = unpacked()
  const path = join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
  return [
    { path, env: fonts },
    { path, env: { ...fonts, ...libraries } },
  ].find(starts)
}

/** Unpacked beside and then moved, so that whoever runs at the same time never sees half of it. */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `heard-chromium-${version}`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(join(tmpdir(), 'heard-unpacking-'))
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()"
  execFileSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: library,
    env: { ...ours(), TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const fonts = `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir></fontconfig>`
  writeFileSync(join(fresh, 'fonts.conf'), fonts)
  try {
    renameSync(fresh, folder)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
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
