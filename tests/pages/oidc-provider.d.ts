/** As much of the library as our tests speak to; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scopes: string): void
    save(): Promise<string>
  }

  interface Asking {
    readonly oidc: {
      readonly client?: { readonly clientId: string }
      readonly session?: { readonly accountId?: string }
      readonly provider: {
        readonly Grant: new (of: { readonly clientId?: string; readonly accountId?: string }) => Grant
      }
    }
  }

  interface Settings {
    readonly clients: readonly Readonly<Record<string, unknown>>[]
    readonly claims: Readonly<Record<string, readonly string[]>>
    readonly scopes: readonly string[]
    readonly ttl: Readonly<Record<string, number>>
    readonly pkce: { readonly required: () => boolean }
    readonly conformIdTokenClaims: boolean
    readonly features: { readonly devInteractions: { readonly enabled: boolean } }
    readonly interactions: { readonly url: (asking: Asking, of: { readonly uid: string }) => string }
    readonly findAccount: (
      asking: Asking,
      sub: string,
    ) => { readonly accountId: string; readonly claims: () => Readonly<Record<string, unknown>> }
    readonly loadExistingGrant: (asking: Asking) => Promise<Grant>
  }

  export class Provider {
    constructor(issuer: string, settings: Settings)
    callback(): (request: IncomingMessage, answer: ServerResponse) => Promise<void>
    interactionFinished(
      request: IncomingMessage,
      answer: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>
  }
}
