import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublic } from './public-address.ts'

/** Why nothing is sent to an address. */
export type TargetProblem = 'unreadable' | 'not-https' | 'credentials' | 'not-found' | 'forbidden'

export interface Target {
  readonly url: URL
  /** The very address that was checked: what is connected to, whatever the name leads to a moment later. */
  readonly address: string
}

export interface TargetRules {
  /** Hosts, with a port or for every port, that the admin opened although they are ours or without TLS. */
  readonly allowed: readonly string[]
  readonly resolve: (name: string) => Promise<readonly string[]>
}

/** Every address of a name; none when nobody knows it. */
export async function resolveName(name: string): Promise<readonly string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}

/** Where an address leads to, if it may be sent to: asked when it is saved, and again each time it is used. */
export async function targetOf(
  text: string,
  { allowed, resolve }: TargetRules,
): Promise<Target | { readonly problem: TargetProblem }> {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return { problem: 'unreadable' }
  if (url.username !== '' || url.password !== '') return { problem: 'credentials' }
  const isOpened = allowed.includes(url.host) || allowed.includes(url.hostname)
  if (url.protocol !== 'https:' && !isOpened) return { problem: 'not-https' }

  const name = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(name) ? [name] : await resolve(name)
  const [address] = addresses
  if (address === undefined) return { problem: 'not-found' }
  if (!isOpened && !addresses.every(isPublic)) return { problem: 'forbidden' }
  return { url, address }
}
