import { parseArgs } from 'node:util'
import { z } from 'zod'
import { forgetPasskeys } from '../../db/queries/passkeys.ts'
import { findPersonByEmail, reactivatePerson, roles } from '../../db/queries/people.ts'
import { endSessionsOf } from '../../db/queries/sessions.ts'
import { paths } from '../../views/paths.ts'
import { addPerson } from '../actions/add-person.ts'
import { leave } from '../actions/people-leave.ts'
import { readConfig } from '../config.ts'
import { sendSecurityMail } from '../mail/security-mail.ts'
import { isCommon } from '../web/passwords.ts'
import { endSecondStep } from '../web/second-step.ts'
import { openServices } from '../web/services.ts'

const help = `heard user add --email EMAIL --name NAME --role ROLE [--team TEAM] [--password-stdin]

  Adds somebody who can sign in. ROLE is ${roles.join(', ')};
  reps and managers need a team, which is made when it does not exist. The password is read from standard input (8 to 128 characters);
  without --password-stdin the person signs in with: heard signin-link EMAIL

heard user change --email EMAIL --reset-two-factor | --leave | --return

  --reset-two-factor takes the second step off somebody who lost their phone and the codes they wrote down, and their
  passkeys with it.
  --leave is for somebody who has left: they are signed out, and nothing of theirs lets anybody in. With --return they
  sign in again; tokens and passkeys they make anew.`

const wanted = z
  .object({
    email: z.email('--email must be an address such as rosa@example.org'),
    name: z.string('--name is missing').trim().min(1, '--name is missing').max(200, '--name is too long'),
    role: z.enum(roles, `--role must be one of ${roles.join(', ')}`),
    team: z.string().trim().min(1).max(200).nullable(),
    password: z
      .string()
      .min(8, 'The password needs at least 8 characters')
      .max(128, 'The password is longer than 128 characters')
      .refine((text) => !isCommon(text), 'Too many people chose that password; take another one')
      .optional(),
  })
  .refine(
    ({ role, team }) => team !== null || (role !== 'rep' && role !== 'manager'),
    'A rep or a manager needs --team',
  )

const changes = ['reset-two-factor', 'leave', 'return'] as const
const changed = {
  'reset-two-factor': 'signs in with the password alone, until they set up a second step again.',
  leave: 'has left, and is signed out everywhere.',
  return: 'is here again.',
} as const

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      team: { type: 'string' },
      'password-stdin': { type: 'boolean' },
      'reset-two-factor': { type: 'boolean' },
      leave: { type: 'boolean' },
      return: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const change = changes.find((one) => values[one])
  if (positionals[0] === 'change' && change && values.email && !values.help)
    return changePerson(values.email, change)
  if (values.help || positionals[0] !== 'add') {
    console.log(help)
    return values.help ? 0 : 2
  }
  const password = values['password-stdin'] ? await passwordFromInput() : undefined
  const read = wanted.safeParse({ ...values, team: values.team ?? null, password })
  if (!read.success) {
    for (const issue of read.error.issues) console.error(`${issue.message}.`)
    return 2
  }
  const services = await openServices(readConfig(process.env), { asCommand: true })
  try {
    const { password: given, ...person } = read.data
    const id = await addPerson(services, { ...person, ...(given === undefined ? {} : { password: given }) })
    if (id === undefined) {
      console.error(`Somebody with the address ${person.email} is here already. Nothing was changed.`)
      return 2
    }
    console.log(`${person.name} (${person.role}${person.team ? `, ${person.team}` : ''}) can sign in.`)
    return 0
  } finally {
    await services.close()
  }
}

async function changePerson(email: string, change: (typeof changes)[number]): Promise<number> {
  const services = await openServices(readConfig(process.env), { asCommand: true })
  const { auth, db, now } = services
  try {
    const person = await findPersonByEmail(db, email)
    if (!person) {
      console.error(`Nobody here has the address ${email}. Nothing was changed.`)
      return 2
    }
    if (change === 'leave') await leave(db, person.id, now().toISOString())
    if (change === 'return') await reactivatePerson(db, person.id)
    if (change === 'reset-two-factor') {
      await endSecondStep(auth, person.id)
      await forgetPasskeys(db, person.id)
      await endSessionsOf(db, person.id)
      await sendSecurityMail(services, person, 'secondOff', paths.ownAccount)
    }
    console.log(`${person.name} ${changed[change]}`)
    return 0
  } finally {
    await services.close()
  }
}

async function passwordFromInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin) text += piece
  return text.replace(/\r?\n$/, '')
}
