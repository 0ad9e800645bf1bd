import { z } from '@hono/zod-openapi'
import type { ApiAnswer, ApiOperation, ApiParameter } from '../../views/api/operation.tsx'
import { shapeOf } from './shape.ts'

const content = z.record(
  z.string(),
  z.object({ schema: z.unknown().optional(), example: z.unknown().optional() }),
)

const operation = z.object({
  summary: z.string(),
  description: z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().default(''),
        schema: z.looseObject({ example: z.unknown().optional(), enum: z.array(z.string()).optional() }),
      }),
    )
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
})

const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

/** An OpenAPI document as its page tells it: every address in order, and every shape by its name. */
export function describedIn(whole: unknown, baseUrl: string) {
  const { paths, components } = document.parse(whole)
  return {
    operations: Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, one]) => describedOperation(method, path, one, baseUrl)),
    ),
    shapes: Object.entries(components.schemas).map(([name, schema]) => ({ name, shape: shapeOf(schema) })),
  }
}

function describedOperation(
  method: string,
  path: string,
  one: z.infer<typeof operation>,
  baseUrl: string,
): ApiOperation {
  const bodies = Object.entries(one.requestBody?.content ?? {})
  return {
    method: method.toUpperCase(),
    path,
    summary: one.summary,
    description: one.description ?? null,
    scope: one.security.flatMap(({ token }) => token ?? [])[0] ?? null,
    parameters: one.parameters.map(describedParameter),
    command: commandOf(method, `${baseUrl}${path}${queryOf(one)}`, one.security.length > 0),
    bodies: bodies.flatMap(([type, { example }]) =>
      example === undefined ? [] : [{ type, example: printed(example) }],
    ),
    answers: Object.entries(one.responses).map(([status, answer]) => describedAnswer(status, answer)),
  }
}

function describedParameter({
  name,
  in: where,
  required,
  description,
  schema,
}: z.infer<typeof operation>['parameters'][number]): ApiParameter {
  const example = schema.example === undefined ? null : String(schema.example)
  return { name, where, required, says: description, choices: schema.enum ?? [], example }
}

function describedAnswer(
  status: string,
  { description, content: given }: z.infer<typeof operation>['responses'][string],
): ApiAnswer {
  const [type = null, body] = Object.entries(given ?? {})[0] ?? []
  return {
    status,
    description,
    type,
    shape: body?.schema === undefined ? null : shapeOf(body.schema),
    example: body?.example === undefined ? null : printed(body.example),
  }
}

function queryOf({ parameters }: z.infer<typeof operation>): string {
  const given = parameters.flatMap(({ name, in: where, schema }): [string, string][] =>
    where === 'query' && schema.example !== undefined ? [[name, String(schema.example)]] : [],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

function commandOf(method: string, address: string, isSecured: boolean): string {
  const token = isSecured ? ' -H "Authorization: Bearer $HEARD_TOKEN"' : ''
  return `curl${token}${method === 'post' ? ' --data-binary @call.json' : ''} '${address}'`
}

function printed(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2)
}
