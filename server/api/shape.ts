import { z } from '@hono/zod-openapi'

const schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  description: z.string().optional(),
})

/** A schema as people write shapes down: field by field, a question mark behind what may be left out. */
export function shapeOf(given: unknown, indent = ''): string {
  const one = schema.parse(given)
  if (one.$ref) return one.$ref.split('/').at(-1) ?? ''
  if (one.allOf) return one.allOf.map((part) => shapeOf(part, indent)).join(' and ')
  if (one.anyOf) return one.anyOf.map((part) => shapeOf(part, indent)).join(' | ')
  if (one.enum) return one.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (one.properties) return withNull(one.type, fieldsOf(one.properties, one.required ?? [], indent))
  if (one.items) return withNull(one.type, `[${shapeOf(one.items, indent)}]`)
  if (typeof one.additionalProperties === 'object' && one.additionalProperties !== null)
    return `{ [name]: ${shapeOf(one.additionalProperties, indent)} }`
  return [one.type ?? 'anything'].flat().join(' | ')
}

function fieldsOf(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[],
  indent: string,
): string {
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(([name, value]) => {
    const says = schema.parse(value).description
    const optional = required.includes(name) ? '' : '?'
    return `${inner}${name}${optional}: ${shapeOf(value, inner)}${says ? `   // ${says}` : ''}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

function withNull(type: string | readonly string[] | undefined, shape: string): string {
  return Array.isArray(type) && type.includes('null') ? `${shape} | null` : shape
}
