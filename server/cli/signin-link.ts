import { parseArgs } from 'node:util'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { readConfig } from '../config.ts'
import { signInToken } from '../web/auth.ts'
import { openServices } from '../web/services.ts'

const help = `heard signin-link EMAIL

  Prints a link that signs this person in once, within a day, from this machine alone.
  For the first sign-in, and for an administrator who lost a password.`

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  const [email] = positionals
  if (values.help || !email) {
    console.log(help)
    return values.help ? 0 : 2
  }
  const services = await openServices(readConfig(process.env), { asCommand: true })
  try {
    const person = await findPersonByEmail(services.db, email)
    if (!person || person.deactivatedAt !== null) {
      console.error(
        `Nobody here has the address ${email}. Add them first: heard user add --email ${email} ...`,
      )
      return 2
    }
    console.log(`${services.config.baseUrl}/sign-in/link/${await signInToken(services.auth, person.email)}`)
    return 0
  } finally {
    await services.close()
  }
}
