import { decode } from './decode.ts'
import { parseJson } from './json.ts'
import type { Fields } from './json-fields.ts'

/** What a dialog or an analysis of a vCon carries: a text, a JSON value, or the reason there is neither. */
export type VconContent =
  | { readonly text: string }
  | { readonly json: unknown }
  | { readonly missing: string }

/**
 * The content inside a dialog or an analysis: as it stands (`none`), a JSON value (`json`, which older
 * files write as text), or `base64url`.
 *
 * What lies at a `url` outside the file is missing: nothing is ever fetched.
 */
export function vconContent({ body, encoding, url }: Fields): VconContent {
  if (body === undefined || body === null || body === '')
    return { missing: url ? 'it lies outside the file, and Heard fetches nothing' : 'it holds nothing' }
  if (typeof body !== 'string') return { json: body }
  if (encoding === 'base64url' || encoding === 'base64') {
    const text = decodedBase64(body)
    return text === null ? { missing: 'its base64url cannot be decoded' } : { text }
  }
  const parsed = encoding === 'json' ? parseJson(body) : null
  if (!parsed || 'refused' in parsed) return { text: body }
  return typeof parsed.json === 'string' ? { text: parsed.json } : parsed
}

const BASE64 = /^[A-Za-z0-9_+/=\s-]*$/

/** The text that base64 or base64url stands for, or `null` where it is none. */
export function decodedBase64(base64: string): string | null {
  if (!BASE64.test(base64)) return null
  const found = decode(Buffer.from(base64, 'base64url'))
  return 'refused' in found ? null : found.text
}

/** The media type as the file gives it, in one line; `mimetype` is its older name. */
export function mediaTypeOf({ mediatype, mimetype }: Fields): string {
  const given = typeof mediatype === 'string' ? mediatype : typeof mimetype === 'string' ? mimetype : ''
  return given.replace(/\s+/g, ' ').trim()
}
