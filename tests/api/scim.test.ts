import { afterAll, beforeAll, expect, test } from 'vitest'
import { passkeysOf, savePasskey } from '../../db/queries/passkeys.ts'
import { findPersonByEmail, reactivatePerson } from '../../db/queries/people.ts'
import { addPerson } from '../../server/actions/add-person.ts'
import { leave } from '../../server/actions/people-leave.ts'
import { signInToken } from '../../server/web/auth.ts'
import { openApp, type TestApp } from '../pages/app.ts'

let app: TestApp
let secret = ''
const password = 'a quiet sentence of ours'
const user = 'urn:ietf:params:scim:schemas:core:2.0:User'
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const patching = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'] }

beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z', {
    SCIM_GROUPS: 'people-team=hr, sales-south=rep:South, it=admin',
  })
})
afterAll(() => app.close())

const cookieOf = (answer: Response) => answer.headers.getSetCookie().join().split(';')[0] ?? ''
const person = (name: string) => findPersonByEmail(app.services.db, `${name}@mina.example`)

interface Answered extends Readonly<Record<string, unknown>> {
  readonly status: number
  /** The status as the answer itself tells it. */
  readonly told: unknown
}

async function ask(method: string, path: string, body?: unknown, token = secret): Promise<Answered> {
  const answer = await app.stranger.ask(`/scim/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (text !== '') expect(answer.headers.get('content-type')).toContain('application/scim+json')
  const said = (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>
  return { ...said, told: said.status, status: answer.status }
}
const change = (path: string, ...Operations: object[]) => ask('PATCH', path, { ...patching, Operations })
const found = (path: string, filter: string, more = '') =>
  ask('GET', `${path}?filter=${encodeURIComponent(filter)}${more}`)

/** As Okta tells of somebody new. */
const fromOkta = (name: string, more: object = {}) => ({
  schemas: [user],
  userName: `${name}@mina.example`,
  name: { givenName: name, familyName: 'Lund' },
  emails: [{ primary: true, value: `${name}@mina.example`, type: 'work' }],
  displayName: `${name} Lund`,
  locale: 'en-US',
  externalId: `00u${name}`,
  groups: [],
  password: 'never kept',
  active: true,
  ...more,
})

test('the admin makes a token with their password, once to be seen, sees its last use, and takes it back', async () => {
  const { services } = app
  await addPerson(services, { email: 'alva@mina.example', name: 'Alva', role: 'admin', team: null, password })
  const cookie = cookieOf(await app.stranger.post('/sign-in', { email: 'alva@mina.example', password }))
  const make = (fields: Record<string, string>) => app.stranger.post('/directory/tokens', fields, { cookie })
  expect((await make({ name: 'Okta', password: 'wrong' })).status).toBe(422)
  const tokens: string[] = []
  for (const name of ['Okta', 'Entra']) {
    const page = await (await make({ name, password })).text()
    tokens.push(/heard_directory_[\w-]{43}/.exec(page)?.[0] ?? '')
  }
  secret = tokens[0] ?? ''
  const other = tokens[1] ?? ''
  expect(
    JSON.stringify(await services.db.selectFrom('directory_tokens').selectAll().execute()),
  ).not.toContain(secret)
  expect((await ask('GET', '/Users?startIndex=1&count=2', undefined, other)).status).toBe(200)
  const page = await (await app.stranger.get('/directory', { cookie })).text()
  expect(page).not.toContain(secret)
  expect(page).toContain('24 Nov 2026, 09:00')
  const id = /tokens\/(\w+)\/revocation" ?>?[\s\S]*?for Entra/.exec(page)?.[1]
  expect((await app.stranger.post(`/directory/tokens/${id}/revocation`, {}, { cookie })).status).toBe(303)
  for (const token of [other, 'made-up', ''])
    expect((await ask('GET', '/Users', undefined, token)).status).toBe(401)
  expect((await app.stranger.get('/scim/v2/Users', { cookie })).status).toBe(401)
  expect(await ask('GET', '/ServiceProviderConfig')).toMatchObject({ patch: { supported: true } })
  for (const path of ['/ResourceTypes', '/Schemas'])
    expect(await ask('GET', path)).toMatchObject({ totalResults: 2 })
  expect(await ask('GET', `/Schemas/${user}`)).toMatchObject({ id: user })
})

test('Okta brings somebody, whose group gives them a role, and ends them at the next request; what was theirs opens nothing, also when they are back', async () => {
  const { db } = app.services
  expect(await found('/Users', 'userName eq "olaf@mina.example"', '&startIndex=1&count=100')).toMatchObject({
    ...{ status: 200, totalResults: 0, Resources: [] },
  })
  const { id, ...made } = await ask('POST', '/Users', fromOkta('olaf'))
  expect(made).toMatchObject({
    status: 201,
    userName: 'olaf@mina.example',
    active: true,
    externalId: '00uolaf',
  })
  expect(await person('olaf')).toBeUndefined()
  expect((await ask('POST', '/Users', fromOkta('OLAF'))).status).toBe(409)
  const south = await ask('POST', '/Groups', { schemas: [group], displayName: 'sales-south', members: [] })
  expect(south.status).toBe(201)
  await change(`/Groups/${south.id}`, {
    op: 'add',
    path: 'members',
    value: [{ value: id, display: 'olaf@mina.example' }],
  })
  expect(await person('olaf')).toMatchObject({
    role: 'rep',
    name: 'olaf Lund',
    teamId: (await app.viewer('ravi')).teamId,
  })
  const told = await ask('GET', `/Users/${id}`)
  expect(told.groups).toMatchObject([{ display: 'sales-south' }])

  const olaf = (await person('olaf'))?.id ?? ''
  const passkey = { id: 'key', personId: olaf, name: 'Phone', publicKey: '', counter: 0, transports: [] }
  await savePasskey(db, { ...passkey, createdAt: '2026-11-24T09:00:00Z' })
  const link = await signInToken(app.services.auth, 'olaf@mina.example')
  const cookie = cookieOf(await app.stranger.post(`/sign-in/link/${link}`, {}))
  expect((await app.stranger.get('/', { cookie })).status).toBe(200)
  const ended = await change(`/Users/${id}`, { op: 'replace', value: { active: false } })
  expect([ended.status, ended.active]).toEqual([200, false])
  expect((await app.stranger.get('/', { cookie })).status).toBe(303)
  expect(await passkeysOf(db, olaf)).toEqual([])
  await ask('PUT', `/Users/${id}`, { ...fromOkta('olaf'), active: undefined })
  expect((await person('olaf'))?.deactivatedAt).not.toBeNull()
  await ask(
    'PUT',
    `/Users/${id}`,
    fromOkta('olaf', { displayName: 'Olaf Berg', userName: 'Olaf.Berg@mina.example' }),
  )
  expect(await person('olaf')).toMatchObject({ deactivatedAt: null, name: 'Olaf Berg' })
  expect((await app.stranger.get('/', { cookie })).status).toBe(303)

  await leave(db, olaf, '2026-11-24T12:00:00Z')
  await ask('PUT', `/Users/${id}`, fromOkta('olaf'))
  expect((await person('olaf'))?.deactivatedAt).toBe('2026-11-24T12:00:00Z')
  await reactivatePerson(db, olaf)
  await change(`/Groups/${south.id}`, { op: 'replace', value: { id: south.id, displayName: 'sales-south' } })
  expect((await person('olaf'))?.deactivatedAt).toBeNull()
  await change(`/Groups/${south.id}`, { op: 'remove', path: `members[value eq "${id}"]` })
  expect((await person('olaf'))?.deactivatedAt).not.toBeNull()
  expect((await ask('DELETE', `/Groups/${south.id}`)).status).toBe(204)
})

test('Entra brings somebody who is here already, moves them between groups, and ends them with a word; a role given by hand stays', async () => {
  const entra = {
    schemas: [user, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
    externalId: 'ravi.m',
    userName: 'Ravi@mina.example',
    active: true,
    displayName: 'Ravi Menon',
    emails: [{ primary: true, type: 'work', value: 'Ravi@mina.example' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'Ravi Menon', familyName: 'Menon', givenName: 'Ravi' },
    roles: [{ value: 'admin', primary: true }],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' },
  }
  const { id } = await ask('POST', '/Users', entra)
  expect(await person('ravi')).toMatchObject({ role: 'rep', deactivatedAt: null })
  expect(await found('/Users', 'emails[type eq "work"].value eq "ravi@mina.example"')).toMatchObject({
    totalResults: 1,
  })
  expect(await found('/Users', 'externalId eq "ravi.m" and active eq true')).toMatchObject({
    totalResults: 1,
  })
  const { id: team } = await ask('POST', '/Groups', {
    schemas: [group],
    externalId: 'g-1',
    displayName: 'people-team',
  })
  await change(`/Groups/${team}`, { op: 'Add', path: 'members', value: [{ $ref: null, value: id }] })
  expect((await person('ravi'))?.role).toBe('hr')
  const short = await found('/Groups', 'displayName eq "people-team"', '&excludedAttributes=members')
  expect(JSON.stringify(short)).not.toContain('members')
  await change(
    `/Users/${id}`,
    { op: 'Replace', path: 'displayName', value: 'Ravi Kumar' },
    { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', value: 'x' },
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'ravi.kumar@mina.example' },
  )
  expect(await person('ravi.kumar')).toMatchObject({ id: app.ids.ravi, name: 'Ravi Kumar', role: 'hr' })
  await change(`/Groups/${team}`, { op: 'Remove', path: 'members', value: [{ value: id }] })
  expect((await person('ravi.kumar'))?.deactivatedAt).not.toBeNull()
  await change(`/Groups/${team}`, { op: 'Add', path: 'members', value: [{ value: id }] })
  expect(await person('ravi.kumar')).toMatchObject({ deactivatedAt: null })
  await change(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' })
  expect((await person('ravi.kumar'))?.deactivatedAt).not.toBeNull()

  const { id: rosa } = await ask('POST', '/Users', {
    ...entra,
    userName: 'rosa@mina.example',
    emails: undefined,
    roles: [],
  })
  const moved = { op: 'replace', value: { 'name.givenName': 'Mallory', userName: 'mallory@mina.example' } }
  const taken = { op: 'replace', path: 'emails', value: [{ value: 'mallory@mina.example' }] }
  expect((await change(`/Users/${rosa}`, moved, taken)).status).toBe(200)
  expect(await person('rosa')).toMatchObject({ name: 'Rosa Diaz', role: 'rep', deactivatedAt: null })
  expect((await ask('DELETE', `/Users/${rosa}`)).status).toBe(204)
  expect((await person('rosa'))?.deactivatedAt).not.toBeNull()
  expect((await ask('GET', `/Users/${rosa}`)).status).toBe(404)
})

test('nobody becomes admin but by a group that says so, and the last admin cannot be ended or moved', async () => {
  const { id } = await ask('POST', '/Users', fromOkta('alva'))
  const { id: it } = await ask('POST', '/Groups', { displayName: 'it', members: [{ value: id }] })
  const { id: south } = await ask('POST', '/Groups', { displayName: 'sales-south', members: [{ value: id }] })
  expect((await person('alva'))?.role).toBe('rep')
  expect((await ask('DELETE', `/Groups/${south}`)).status).toBe(204)
  expect((await person('alva'))?.role).toBe('admin')
  const { id: ada } = await ask('POST', '/Users', fromOkta('ada'))
  expect((await change(`/Users/${ada}`, { op: 'replace', value: { active: false } })).status).toBe(200)
  const last = await change(`/Users/${id}`, { op: 'replace', value: { active: false } })
  expect([last.status, last.scimType]).toEqual([409, 'mutability'])
  expect((await ask('DELETE', `/Users/${id}`)).status).toBe(409)
  expect((await ask('DELETE', `/Groups/${it}`)).status).toBe(204)
  expect(await person('alva')).toMatchObject({ role: 'admin', deactivatedAt: null })
  await ask('POST', '/Groups', { displayName: 'sales-south', members: [{ value: id }] })
  expect(await person('alva')).toMatchObject({ role: 'admin', deactivatedAt: null })
})

test('whatever else a program sends is answered as its makers agreed, and never with a 500', async () => {
  const all = await ask('GET', '/Users?count=1&startIndex=2')
  expect(all).toMatchObject({ status: 200, startIndex: 2, itemsPerPage: 1 })
  expect((await ask('GET', '/Users?startIndex=-3&count=-1')).itemsPerPage).toBe(0)
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const wrong: readonly (readonly [string, string, unknown, number])[] = [
    ['POST', '/Users', '{', 400],
    ['POST', '/Users', deep, 400],
    ['POST', '/Users', null, 400],
    ['POST', '/Users', { userName: 'no address' }, 400],
    ['POST', '/Users', { userName: 'a\0b@mina.example' }, 400],
    ['POST', '/Users', { userName: ['x'] }, 400],
    ['POST', '/Users', { userName: 'x@mina.example', active: 'perhaps' }, 400],
    [
      'POST',
      '/Users',
      '{"userName":"x@mina.example","__proto__":{"active":1},"emails":{"constructor":1}}',
      400,
    ],
    ['PUT', '/Users/made-up', fromOkta('nobody'), 404],
    ['PATCH', '/Users/made-up', { Operations: [{ op: 'replace', value: { active: false } }] }, 404],
    ['PATCH', '/Users/made-up', { Operations: [] }, 400],
    ['PATCH', '/Users/made-up', { Operations: [{ op: 'explode', path: 'active' }] }, 400],
    ['PATCH', '/Users/made-up', { Operations: [{ op: 'replace', path: '][', value: 1 }] }, 400],
    ['DELETE', '/Users/made-up', undefined, 404],
    ['POST', '/Groups', { displayName: 'x', members: [{ value: 'made-up' }] }, 400],
    ['POST', '/Groups', { displayName: 'sales-south' }, 409],
    ['GET', '/Users?filter=userName%20co%20%22x%22', undefined, 400],
    ['GET', '/Users?filter=userName%20eq%20%22%5Cu0000%22', undefined, 400],
    ['GET', '/Users?filter=title%20eq%20%22x%22', undefined, 400],
    ['GET', `/Users?filter=${'userName%20eq%20%22x%22%20and%20'.repeat(200)}`, undefined, 400],
    ['GET', '/Users?count=many', undefined, 400],
    ['POST', '/Bulk', {}, 404],
    ['GET', '/Me', undefined, 404],
  ]
  for (const [method, path, body, status] of wrong) {
    const answer = await ask(method, path, body)
    expect(answer, `${method} ${path} ${JSON.stringify(body)?.slice(0, 80)}`).toMatchObject({
      ...{ status, told: String(status), schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] },
    })
    expect(answer.detail).not.toBe('')
  }
})
