import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** What the provider knows of somebody. */
export interface Known {
  readonly email: string
  readonly email_verified?: boolean
  readonly name?: string
  readonly groups?: readonly string[]
}

/** The organisation’s own sign-in, as the library of the trade runs it, on this machine. */
export async function openProvider(backTo: string) {
  const people = new Map<string, Known>()
  let whoSignsIn = ''
  const server = createServer((request, answer) => handle(request, answer))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'heard', client_secret: 'a secret of ours', redirect_uris: [backTo] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email_verified: true, ...people.get(sub) }),
    }),
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({
        ...(client ? { clientId: client.clientId } : {}),
        ...(session?.accountId ? { accountId: session.accountId } : {}),
      })
      grant.addOIDCScope('openid email profile groups')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  const handle: typeof callback = async (request, answer) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, answer)
    await provider.interactionFinished(request, answer, { login: { accountId: whoSignsIn } })
  }
  return {
    issuer,
    people,
    /** Signs somebody in there; answers where the browser is sent back to. */
    async signIn(sub: string, asked: string): Promise<URL> {
      whoSignsIn = sub
      const jar = new Map<string, string>()
      let at = new URL(asked)
      while (at.origin === issuer) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const one of answer.headers.getSetCookie()) {
          const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s)
          jar.set(name, value)
        }
        const to = answer.headers.get('location')
        if (to === null) throw new Error(`${at.pathname}: ${answer.status} ${await answer.text()}`)
        at = new URL(to, at)
      }
      return at
    },
    close: () =>
      new Promise<void>((ended) => {
        server.closeAllConnections()
        server.close(() => ended())
      }),
  }
}
