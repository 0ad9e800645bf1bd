import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { findPersonByEmail, type Person } from '../../db/queries/people.ts'
import { createToken, revokeToken, scopes, type Token, tokensOf } from '../../db/queries/tokens.ts'
import type { Database } from '../../db/schema.ts'
import { readConfig } from '../config.ts'

const help = `heard token add --email EMAIL --name NAME --scope SCOPE... [--json]
heard token list --email EMAIL [--json]
heard token revoke ID --email EMAIL

  A token lets a program ask the API for what one person may see, and never more. SCOPE is read
  (conversations, people, customers, promises), import (bring conversations in) or pay (grades and
  statements); give it once for each. The secret is printed once and kept nowhere.`

const wanted = z.object({
  name: z
    .string('--name is missing')
    .trim()
    .min(1, '--name is missing')
    .max(100, '--name is longer than 100 characters'),
  scope: z
    .array(z.enum(scopes, `--scope must be one of ${scopes.join(', ')}`), '--scope is missing')
    .transform((given) => scopes.filter((scope) => given.includes(scope))),
})

interface Asked {
  readonly db: Kysely<Database>
  readonly person: Person
  readonly json: boolean
}

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      scope: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [act = '', id = '', ...others] = positionals
  const isWhole = others.length === 0 && (act === 'revoke') === (id !== '')
  if (values.help || !['add', 'list', 'revoke'].includes(act) || !isWhole) {
    console.log(help)
    return values.help ? 0 : 2
  }
  return withPerson(values.email, async (db, person) => {
    const asked = { db, person, json: values.json ?? false }
    if (act === 'add') return add(asked, values)
    return act === 'list' ? list(asked) : revoke(asked, id)
  })
}

async function withPerson(
  email: string | undefined,
  act: (db: Kysely<Database>, person: Person) => Promise<number>,
): Promise<number> {
  if (email === undefined) return mistaken('--email is missing.')
  const { db, close } = connect({ ...readConfig(process.env), busyTimeoutMs: commandTimeoutMs })
  try {
    await migrate(db)
    const person = await findPersonByEmail(db, email)
    if (person?.deactivatedAt !== null) return mistaken(`Nobody here has the address ${email}.`)
    return await act(db, person)
  } finally {
    await close()
  }
}

async function add({ db, person, json }: Asked, values: Readonly<Record<string, unknown>>): Promise<number> {
  const read = wanted.safeParse(values)
  if (!read.success) return mistaken(read.error.issues.map(({ message }) => `${message}.`).join('\n'))
  const { name, scope } = read.data
  const now = new Date().toISOString()
  const secret = await createToken(db, { personId: person.id, name, scopes: scope, now })
  console.log(json ? JSON.stringify({ name, scopes: scope, token: secret }) : secret)
  return 0
}

async function list({ db, person, json }: Asked): Promise<number> {
  for (const token of await tokensOf(db, person.id))
    console.log(json ? JSON.stringify(token) : inWords(token))
  return 0
}

async function revoke({ db, person }: Asked, id: string): Promise<number> {
  const isTheirs = await revokeToken(db, person.id, id, new Date().toISOString())
  return isTheirs ? 0 : mistaken(`${person.name} has no token ${id}.`)
}

function mistaken(says: string): number {
  console.error(says)
  return 2
}

function inWords({ id, name, scopes: may, lastUsedAt, revokedAt }: Token): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
  return `${id}  ${name} (${may.join(', ')}), ${used}${revokedAt === null ? '' : `, taken back ${revokedAt}`}`
}
