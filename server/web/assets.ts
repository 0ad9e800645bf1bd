import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { nameAssets } from '../../views/asset.ts'
import type { AppEnv } from './env.ts'

const root = resolve(import.meta.dirname, '../../static')
const require = createRequire(import.meta.url)

const vendored: Readonly<Record<string, readonly [library: string, file: string]>> = {
  'vendor/htmx.min.js': ['htmx.org', 'dist/htmx.min.js'],
  'vendor/wavesurfer.esm.js': ['wavesurfer.js', 'dist/wavesurfer.esm.js'],
  'vendor/passkeys.js': ['@simplewebauthn/browser', 'dist/bundle/index.umd.min.js'],
  'vendor/fonts/hanken-grotesk-latin-wght-normal.woff2': [
    '@fontsource-variable/hanken-grotesk',
    'files/hanken-grotesk-latin-wght-normal.woff2',
  ],
  'vendor/fonts/source-serif-4-latin-opsz-normal.woff2': [
    '@fontsource-variable/source-serif-4',
    'files/source-serif-4-latin-opsz-normal.woff2',
  ],
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

const forGood = 'public, max-age=31536000, immutable'
const aWhile = 'public, max-age=300, stale-while-revalidate=86400'

type Packing = 'br' | 'gzip'

interface Asset {
  readonly body: Buffer
  /** What can be packed, in every way that browsers ask for: over plain HTTP they want no Brotli. */
  readonly packed: Readonly<Partial<Record<Packing, Buffer>>>
  readonly type: string
  readonly etag: string
}

const named = /^\/static\/(?:([0-9a-f]{20})\/)?(.*)$/

/**
 * Serves static/ and the few library files we use, read and packed once at start; nothing else is reachable. Pages ask
 * for them under a name that is made of all that is in them, which a browser need never ask for twice. Another process
 * may be of another version: what it names is answered with what is here, and kept by nobody.
 */
export function assets() {
  const { files, name: ours } = everything()
  nameAssets(ours)
  const routes = new Hono<AppEnv>()
  routes.get('/*', (c) => {
    const [, name, path = ''] = named.exec(c.req.path) ?? []
    const found = files.get(path)
    if (!found) return c.notFound()
    c.header('Cache-Control', name === undefined ? aWhile : name === ours ? forGood : 'no-cache')
    c.header('ETag', found.etag)
    c.header('Vary', 'Accept-Encoding')
    if (isThere(c.req.header('If-None-Match') ?? '', found.etag)) return c.body(null, 304)
    c.header('Content-Type', found.type)
    const accepted = c.req.header('Accept-Encoding') ?? ''
    const packing = (['br', 'gzip'] as const).find((one) => found.packed[one] && accepts(accepted, one))
    if (packing) c.header('Content-Encoding', packing)
    return c.body(new Uint8Array((packing && found.packed[packing]) || found.body))
  })
  return routes
}

/** Whether a browser has it; a proxy that packs files marks what it passes on as weak. */
function isThere(known: string, etag: string): boolean {
  return known.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}

function accepts(accepted: string, packing: Packing): boolean {
  return accepted.split(',').some((one) => {
    const [name = '', quality = ''] = one.split(';').map((part) => part.trim())
    return name.toLowerCase() === packing && !/^q=0(\.0*)?$/.test(quality)
  })
}

interface Everything {
  readonly files: ReadonlyMap<string, Asset>
  readonly name: string
}

let read: Everything | undefined

function everything(): Everything {
  if (read) return read
  const files = new Map(allFiles())
  const etags = [...files].map(([path, { etag }]) => `${path} ${etag}`).toSorted()
  read = { files, name: shortHash(etags.join('\n')) }
  return read
}

function* allFiles(): Iterable<[string, Asset]> {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !types[extname(entry.name)]) continue
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(root.length + 1)
    yield [name, asset(name, name === 'css/app.css' ? bundled(path) : readFileSync(path))]
  }
  for (const [name, [library, file]] of Object.entries(vendored))
    yield [name, asset(name, readFileSync(join(folderOf(library), file)))]
}

function asset(name: string, body: Buffer): Asset {
  const text = /\.(css|js|svg)$/.test(name)
  return {
    body,
    packed: text
      ? {
          br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
          gzip: gzipSync(body, { level: 9 }),
        }
      : {},
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: `"${shortHash(body)}"`,
  }
}

function shortHash(of: Buffer | string): string {
  return createHash('sha256').update(of).digest('hex').slice(0, 20)
}

/** One stylesheet instead of a chain of imports: each `@import url(...) layer(...)` becomes that layer's rules. */
function bundled(path: string): Buffer {
  const css = readFileSync(path, 'utf8').replace(
    /@import\s+(?:url\()?["']([^"')]+)["']\)?\s*(?:layer\(([\w.-]+)\))?\s*;/g,
    (_, file: string, layer: string | undefined) => {
      const rules = bundled(join(dirname(path), file)).toString('utf8')
      return layer ? `@layer ${layer} {\n${rules}\n}` : rules
    },
  )
  return Buffer.from(css)
}

function folderOf(library: string): string {
  return join(require.resolve.paths(library)?.find((folder) => exists(join(folder, library))) ?? '', library)
}

function exists(folder: string): boolean {
  try {
    readFileSync(join(folder, 'package.json'))
    return true
  } catch {
    return false
  }
}
