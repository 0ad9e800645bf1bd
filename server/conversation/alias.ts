import { isLabel } from './labels.ts'
import { nameKey } from './name-key.ts'
import { phoneKey } from './phone-key.ts'

export type AliasKind = 'email' | 'phone' | 'name'

/** Something somebody goes by, in the form it is compared in. */
export interface Alias {
  readonly kind: AliasKind
  readonly key: string
}

/**
 * What an address, a telephone number or a name is compared by. `null` for a label such as "Speaker 2" and for a
 * short number: anybody may stand behind these.
 */
export function aliasOf(text: string): Alias | null {
  const given = text.trim()
  if (/^[^\s@]+@[^\s@]+$/u.test(given)) return { kind: 'email', key: given.toLowerCase() }
  const phone = phoneKey(given)
  if (phone !== null) return { kind: 'phone', key: phone }
  return isLabel(given) ? null : { kind: 'name', key: nameKey(given) }
}

/** Two things that mean the same are one text. */
export function aliasText({ kind, key }: Alias): string {
  return `${kind} ${key}`
}
