import { parseJson } from './json.ts'
import { asWritten, type Fields, fieldsAt, isFields, labelOf, textOf } from './json-fields.ts'
import { type Refusal, refusal } from './reading.ts'
import { decodedBase64 } from './vcon-content.ts'

/** Signed within signed within signed: nobody does, and deeper only an attack. */
const MOST_WRAPPINGS = 3

/** A vCon out of its wrapping, with what the report must say of that. */
export type OpenedVcon =
  | { readonly vcon: Fields; readonly guessed: readonly string[] }
  | { readonly refused: Refusal }

/** Whether an object is a vCon in one of its three forms: plain, signed or encrypted. */
export function isVcon(value: unknown): value is Fields {
  if (!isFields(value)) return false
  return isPlain(value) || isSigned(value) || isEncrypted(value)
}

/**
 * A vCon taken out of its signature. The signature is not checked, and the report says so.
 *
 * Refused: one that is encrypted, one that says it needs an extension to be understood, and a signed
 * file whose content is no vCon.
 */
export function openedVcon(given: Fields): OpenedVcon {
  let vcon = given
  const guessed: string[] = []
  for (let depth = 0; isSigned(vcon) && depth < MOST_WRAPPINGS; depth += 1) {
    const text = decodedBase64(asWritten(vcon.payload))
    const parsed = text === null ? null : parseJson(text)
    if (!parsed || 'refused' in parsed || !isFields(parsed.json)) return unopened()
    vcon = parsed.json
    guessed.push('the vCon is signed, and its signature was not checked: anybody could have written it')
  }
  if (isEncrypted(vcon)) return refusal('encrypted', ENCRYPTED)
  if (!isPlain(vcon)) return unopened()
  const needed = [vcon.critical, vcon.must_support].flat().flatMap((one) => labelOf(one) ?? [])
  if (needed.length > 0) return refusal('unreadable', needs(needed))
  return { vcon, guessed: [...new Set([...guessed, ...partsOnly(vcon)])] }
}

const ENCRYPTED =
  'This vCon is encrypted: Heard has no key to it. Ask whoever made it for the decrypted one, and bring in that.'

function isPlain(value: Fields): boolean {
  if ('parties' in value && 'dialog' in value) return true
  if (textOf(value.vcon) !== null && ('parties' in value || 'analysis' in value || 'dialog' in value))
    return true
  return 'uuid' in value && 'created_at' in value && ('parties' in value || 'dialog' in value)
}

function isSigned(value: Fields): boolean {
  return typeof value.payload === 'string' && Array.isArray(value.signatures)
}

function isEncrypted(value: Fields): boolean {
  const kind = textOf(fieldsAt(value, 'unprotected').cty) ?? ''
  return typeof value.ciphertext === 'string' && /vcon/i.test(kind)
}

function unopened(): { readonly refused: Refusal } {
  return refusal(
    'unrecognised',
    'This file is signed, and what was signed is no vCon. Bring in the vCon itself.',
  )
}

function needs(extensions: readonly string[]): string {
  const names = extensions.slice(0, 5).map((name) => `"${name.slice(0, 40)}"`)
  return `This vCon says it can be understood only with ${names.join(', ')}, which Heard does not know. Export it without, or as plain vCon.`
}

// Empty ones are fillers that many programs write.
function partsOnly({ redacted, group }: Fields): readonly string[] {
  return [
    isFields(redacted) && (textOf(redacted.type) ?? textOf(redacted.uuid)) !== null
      ? ['the vCon is a redacted one: parts of what was said may have been taken out']
      : [],
    Array.isArray(group) && group.length > 0
      ? [`the vCon is one of a group of ${group.length + 1}: only what is in this file is read`]
      : [],
  ].flat()
}
