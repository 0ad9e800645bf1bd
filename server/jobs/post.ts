import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Target } from './target.ts'

/** What became of a message to somebody else's server; nothing of what it said is kept. */
export type Posted =
  | { readonly status: number }
  | { readonly problem: 'too-slow' | 'too-large' | 'unreachable' | 'not-trusted' }

export interface PostLimits {
  readonly ms: number
  readonly bytes: number
}

export const postLimits: PostLimits = { ms: 15_000, bytes: 100 * 1024 }

/** Sends a message to a checked address, and to no other: a redirect is an answer like any other and is not followed. */
export async function post(
  { url, address }: Target,
  message: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  limits: PostLimits = postLimits,
): Promise<Posted> {
  const { promise, resolve } = Promise.withResolvers<Posted>()
  const send = url.protocol === 'https:' ? overHttps : overHttp
  const length = String(Buffer.byteLength(message.body))
  const request = send(url, {
    method: 'POST',
    headers: { ...message.headers, 'Content-Length': length },
    lookup: onlyTo(address),
    agent: false,
  })
  const tooLate = setTimeout(() => resolve({ problem: 'too-slow' }), limits.ms)
  request.on('error', (error) => resolve({ problem: isUntrusted(error) ? 'not-trusted' : 'unreachable' }))
  request.on('response', (response) => {
    let size = 0
    response.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > limits.bytes) resolve({ problem: 'too-large' })
    })
    response.on('error', () => resolve({ problem: 'unreachable' }))
    response.on('aborted', () => resolve({ problem: 'unreachable' }))
    response.on('end', () => resolve({ status: response.statusCode ?? 0 }))
  })
  request.end(message.body)
  try {
    return await promise
  } finally {
    clearTimeout(tooLate)
    request.destroy()
  }
}

function onlyTo(address: string): LookupFunction {
  const family = isIP(address)
  return (_name, options, answer) => {
    if (options.all) answer(null, [{ address, family }])
    else answer(null, address, family)
  }
}

/** Whatever is wrong with the certificate, in the many words there are for it. */
function isUntrusted(error: NodeJS.ErrnoException): boolean {
  return /CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO_VERIFY/.test(error.code ?? '')
}
