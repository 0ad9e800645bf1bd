import { z } from 'zod'
import { type GroupRole, groupRolesIn } from './group-roles.ts'

/** The organisation’s own sign-in (OpenID Connect). The secret is never logged and never shown. */
export interface Provider {
  /** Below it lies what it says of itself, `/.well-known/openid-configuration`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: readonly string[]
  readonly groupRoles: readonly GroupRole[]
  /** Nobody but the admin signs in with a password. */
  readonly isOnlyWay: boolean
}

/** Its part of the environment. */
export const providerSettings = {
  OIDC_ISSUER: z
    .string()
    .refine(isAddress, 'must be the address of your provider, such as https://login.example')
    .transform((text) => text.replace(/\/$/, ''))
    .optional(),
  OIDC_CLIENT_ID: z.string().max(500, 'must be the name your provider gave Heard').optional(),
  OIDC_CLIENT_SECRET: z.string().max(2000, 'must be the secret your provider gave Heard').optional(),
  OIDC_SCOPES: z
    .string()
    .transform((text) => text.split(/\s+/).filter((scope) => scope !== ''))
    .default(['openid', 'email', 'profile']),
  OIDC_GROUPS: z
    .string()
    .refine(
      (text) => groupRolesIn(text) !== undefined,
      'must be groups with their roles, such as sales-north=rep:North, people-team=hr (a rep or a manager with a team)',
    )
    .transform((text) => groupRolesIn(text) ?? [])
    .default([]),
  SCIM_GROUPS: z
    .string()
    .refine(
      (text) => groupRolesIn(text) !== undefined,
      'must be groups with their roles, such as sales-north=rep:North, people-team=hr (a rep or a manager with a team)',
    )
    .transform((text) => groupRolesIn(text) ?? [])
    .optional(),
  OIDC_ONLY: z.enum(['yes', 'no'], 'say yes or no').default('no'),
  METRICS: z.enum(['on', 'off'], 'say on or off').default('off'),
}

interface Given {
  readonly OIDC_ISSUER?: string | undefined
  readonly OIDC_CLIENT_ID?: string | undefined
  readonly OIDC_CLIENT_SECRET?: string | undefined
  readonly OIDC_SCOPES: readonly string[]
  readonly OIDC_GROUPS: readonly GroupRole[]
  readonly OIDC_ONLY: 'yes' | 'no'
}

/** What is missing where some of it is given. */
export function missingOfProvider(data: Given): readonly string[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = data
  const given = Object.entries({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET })
  const isOff = data.OIDC_ONLY === 'no' && given.every(([, value]) => value === undefined)
  if (isOff) return []
  return given.flatMap(([name, value]) =>
    value === undefined ? [`${name} is missing: signing in through your provider needs all three.`] : [],
  )
}

export function providerIn(data: Given): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  const { OIDC_SCOPES: scopes, OIDC_GROUPS: groupRoles } = data
  return { issuer, clientId, clientSecret, scopes, groupRoles, isOnlyWay: data.OIDC_ONLY === 'yes' }
}

function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username
}
