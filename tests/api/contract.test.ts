import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openApp, type TestApp } from '../pages/app.ts'
import { payEverybody } from '../pages/paid.ts'
import { type Program, programOf, told } from './program.ts'

const parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path', 'header']),
  required: z.boolean().optional(),
  schema: z.looseObject({ example: z.unknown().optional() }),
})
const content = z.record(
  z.string(),
  z.object({ schema: z.looseObject({}).optional(), example: z.unknown().optional() }),
)
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().min(1), content: content.optional() })),
})
const documented = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
})
type Operation = z.infer<typeof operation>

let app: TestApp
let program: Program
let document: z.infer<typeof documented>
let check: (schema: AnySchema, value: unknown) => string
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  app = await openApp()
  program = await programOf(app, 'rosa')
  const answer = await app.stranger.get('/api/openapi.json')
  expect(answer.status).toBe(200)
  document = documented.parse(await answer.json())
  check = checker(document)
  const example =
    document.paths['/api/conversations']?.post?.requestBody?.content['application/json']?.example
  const sent = await program.send(JSON.stringify(example))
  const { conversations } = await told(sent)
  const paid = await payEverybody(app)
  ids = { conversations: conversations[0]?.id ?? '', people: app.ids.rosa, statements: paid.rosas }
})
afterAll(() => app.close())

/** Whether a value is as a schema of the document says; what is wrong with it, or nothing. */
function checker(whole: object) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(whole, 'https://heard.example/openapi.json')
  return (schema: AnySchema, value: unknown) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"https://heard.example/openapi.json#/')
    const validate = ajv.compile(JSON.parse(text))
    return validate(value) ? '' : ajv.errorsText(validate.errors)
  }
}

function operations(): readonly (readonly [method: string, path: string, does: Operation])[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, does]) => [method, path, does] as const),
  )
}

test('every route of the API stands in the document, and the document promises no other', () => {
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  const promised = operations().map(([method, path]) => `${method.toUpperCase()} ${path}`)
  expect([...new Set(routes)].toSorted()).toEqual(promised.toSorted())
})

test('everything but the document itself asks for a token with a scope, and has a name of its own', () => {
  const all = operations()
  expect(new Set(all.map(([, , does]) => does.operationId)).size).toBe(all.length)
  for (const [method, path, { security }] of all) {
    const scope = security.flatMap(({ token }) => token ?? [])
    expect(scope.length, `${method} ${path}`).toBe(path === '/api/openapi.json' ? 0 : 1)
  }
})

test('every address answers what the document says, with the examples of its parameters', async () => {
  for (const [method, path, does] of operations()) {
    if (method !== 'get') continue
    const answer = await program.get(addressOf(path, does))
    const schema = does.responses[answer.status]?.content?.['application/json']?.schema
    expect(answer.status, path).toBe(200)
    if (schema) expect(check(schema, await answer.json()), path).toBe('')
  }
})

test('every example of a body is taken in, and what comes back is what the document says', async () => {
  const does = document.paths['/api/conversations']?.post
  const bodies = Object.entries(does?.requestBody?.content ?? {}).filter(([, { example }]) => example)
  expect(bodies.length).toBeGreaterThan(1)
  for (const [type, { example, schema }] of bodies) {
    if (typeof example !== 'string') expect(check(schema ?? {}, example), type).toBe('')
    const body = typeof example === 'string' ? example : JSON.stringify(example)
    const answer = await program.send(body, { query: queryOf(does as Operation), key: `key-${type}`, type })
    const expected = does?.responses[answer.status]?.content?.['application/json']?.schema
    expect([200, 201], type).toContain(answer.status)
    expect(check(expected ?? {}, await answer.json()), type).toBe('')
  }
})

test('every example of an answer is one the schema allows', () => {
  const examples = operations().flatMap(([method, path, does]) =>
    Object.entries(does.responses).flatMap(([status, { content: given }]) =>
      Object.values(given ?? {}).map(({ schema, example }) => ({
        at: `${method} ${path} ${status}`,
        schema,
        example,
      })),
    ),
  )
  const shown = examples.filter(({ example }) => example !== undefined)
  expect(shown.length).toBeGreaterThan(5)
  for (const { at, schema, example } of shown) expect(check(schema ?? {}, example), at).toBe('')
})

test('every error a program can cause has the one shape, and a status the document names', async () => {
  const problem = { $ref: '#/components/schemas/Problem' }
  const wrong = [
    ['/api/conversations', await app.stranger.get('/api/conversations'), 401],
    ['/api/conversations', await program.get('/api/conversations?channel=smoke'), 422],
    ['/api/conversations/{id}', await program.get('/api/conversations/none'), 404],
    ['/api/people/{id}/grades', await program.get(`/api/people/${app.ids.ravi}/grades`), 404],
    ['/api/statements/{id}', await program.get('/api/statements/none'), 404],
    ['/api/statements', await (await programOf(app, 'rosa', ['read'])).get('/api/statements'), 403],
  ] as const
  for (const [path, answer, status] of wrong) {
    expect(answer.status, path).toBe(status)
    expect(Object.keys(document.paths[path]?.get?.responses ?? {}), path).toContain(String(status))
    expect(check(problem, await answer.json()), path).toBe('')
  }
})

function addressOf(path: string, does: Operation): string {
  const resource = path.split('/')[2] ?? ''
  return `${path.replace('{id}', ids[resource] ?? '')}${queryOf(does)}`
}

function queryOf({ parameters }: Operation): string {
  const given = parameters.filter((one) => one.in === 'query' && one.schema.example !== undefined)
  return `?${new URLSearchParams(given.map(({ name, schema }): [string, string] => [name, String(schema.example)]))}`
}
