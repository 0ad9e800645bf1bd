import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** A device that makes one passkey and signs with it, as a browser would send it. What is told otherwise is told wrong. */
export interface Device {
  readonly id: string
  make(options: Asked, otherwise?: Otherwise): string
  sign(options: Asked, otherwise?: Otherwise): string
}

interface Asked {
  readonly challenge: string
  readonly user?: { readonly id: string }
}

export interface Otherwise {
  readonly origin?: string
  readonly site?: string
  readonly counter?: number
  readonly userHandle?: string
  /** Whether it asked for a finger, a face or a PIN. */
  readonly asked?: boolean
}

const ES256 = -7
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array) => Buffer.from(data).toString('base64url')

export function newDevice(origin: string): Device {
  const credential = randomBytes(32)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, ES256],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  )
  let knows = ''
  let counted = 0

  const client = (type: string, { challenge }: Asked, { origin: told = origin }: Otherwise) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: told, crossOrigin: false }))
  const said = (
    flags: number,
    { site = new URL(origin).hostname, counter = counted, asked = true }: Otherwise,
  ) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(site), Buffer.from([flags | 1 | (asked ? 4 : 0)]), count])
  }
  const sent = (response: object) =>
    JSON.stringify({
      ...{ id: base64url(credential), rawId: base64url(credential), type: 'public-key' },
      ...{ response, clientExtensionResults: {} },
    })

  return {
    id: base64url(credential),
    make(options, otherwise = {}) {
      knows = options.user?.id ?? ''
      const length = Buffer.from([0, credential.length])
      const made = Buffer.concat([said(0x40, otherwise), Buffer.alloc(16), length, credential, cose])
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, string>()],
          ['authData', new Uint8Array(made)],
        ]),
      )
      const clientDataJSON = base64url(client('webauthn.create', options, otherwise))
      return sent({ clientDataJSON, attestationObject: base64url(attestation), transports: ['internal'] })
    },
    sign(options, otherwise = {}) {
      counted += 1
      const data = said(0, otherwise)
      const clientData = client('webauthn.get', options, otherwise)
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey)
      return sent({
        authenticatorData: base64url(data),
        clientDataJSON: base64url(clientData),
        signature: base64url(signature),
        userHandle: otherwise.userHandle ?? knows,
      })
    },
  }
}
