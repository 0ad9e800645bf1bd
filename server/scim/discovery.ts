import { groupSchema } from './group.ts'
import { userSchema } from './user.ts'

const core = 'urn:ietf:params:scim:schemas:core:2.0'

/** What a directory may ask of us, told as its makers agreed. */
export function serviceConfig(base: string): object {
  return {
    schemas: [`${core}:ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      { type: 'oauthbearertoken', name: 'Bearer token', description: 'Bearer token', primary: true },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  }
}

export function resourceTypes(base: string): readonly { readonly id: string }[] {
  const kind = (id: string, schema: string) => ({
    schemas: [`${core}:ResourceType`],
    ...{ id, name: id, endpoint: `/${id}s`, schema },
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  })
  return [kind('User', userSchema), kind('Group', groupSchema)]
}

interface Attribute {
  readonly name: string
  readonly type: string
  readonly subAttributes?: readonly Attribute[]
}

const attribute = (name: string, more: object = {}): Attribute => ({
  ...{ name, type: 'string', multiValued: false, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none', ...more },
})

const references = (name: string, more: object = {}) =>
  attribute(name, {
    ...{ type: 'complex', multiValued: true, ...more },
    subAttributes: [
      attribute('value', { caseExact: true }),
      attribute('display', { mutability: 'readOnly' }),
    ],
  })

const ofUser = [
  attribute('userName', { required: true, uniqueness: 'server' }),
  attribute('externalId', { caseExact: true }),
  attribute('name', {
    type: 'complex',
    subAttributes: [attribute('formatted'), attribute('givenName'), attribute('familyName')],
  }),
  attribute('displayName'),
  attribute('emails', {
    ...{ type: 'complex', multiValued: true },
    subAttributes: [attribute('value'), attribute('type'), attribute('primary', { type: 'boolean' })],
  }),
  attribute('active', { type: 'boolean' }),
  references('groups', { mutability: 'readOnly' }),
]

const ofGroup = [
  attribute('displayName', { required: true, uniqueness: 'server', caseExact: true }),
  attribute('externalId', { caseExact: true }),
  references('members'),
]

export function schemas(base: string): readonly { readonly id: string }[] {
  const schema = (id: string, name: string, attributes: readonly Attribute[]) => ({
    schemas: [`${core}:Schema`],
    ...{ id, name, attributes },
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  })
  return [schema(userSchema, 'User', ofUser), schema(groupSchema, 'Group', ofGroup)]
}
