import { parseArgs } from 'node:util'
import { allPeople } from '../../db/queries/people.ts'
import { readConfig } from '../config.ts'
import { type CompanySize, generateCompany } from '../generate/generate.ts'
import type { LoadWanted } from '../generate/load/begin.ts'
import { type Opened, openServices } from '../web/services.ts'
import { runLoad } from './generate-load.ts'

const help = `heard generate [--reps 12] [--periods 2] [--meetings 48] [--seed SEED]
heard generate --conversations N [--utterances 100] [--reps 50] [--months 12] [--seed SEED] [--json]

  Fills an empty database with a believable company: teams of four and their managers, customers, and for every rep
  and period so many conversations with their notes, promises, mails and cases. The same seed on the same day makes
  the same company. A database that has people in it is left alone.

  With --conversations it makes as many as a large house has, on all channels and over --months, with so many
  utterances in the mean: calls, visits, chats and letters, measured and findable as everything that is imported, and
  without what people would have done about them. It says on standard error how far it is, goes on where it was
  stopped, and adds to conversations that are not its own only with --into-existing.`

const options = {
  conversations: { type: 'string' },
  utterances: { type: 'string' },
  months: { type: 'string' },
  reps: { type: 'string' },
  periods: { type: 'string' },
  meetings: { type: 'string' },
  seed: { type: 'string', default: 'brackwater' },
  'into-existing': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const

export async function run(args: readonly string[]): Promise<number> {
  let wanted: Wanted
  try {
    wanted = wantedIn(args)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`)
    return 2
  }
  if ('help' in wanted) {
    console.log(help)
    return 0
  }
  const services = await openServices(readConfig(process.env), { asCommand: true })
  try {
    if ('load' in wanted) return await runLoad(services, wanted.load, wanted.isJson)
    return await runCompany(services, wanted.company)
  } finally {
    await services.close()
  }
}

async function runCompany(services: Opened, size: CompanySize): Promise<number> {
  if ((await allPeople(services.db)).length > 0) {
    console.error('This database has people in it already: it takes an empty one.')
    return 2
  }
  const began = performance.now()
  const { company, conversations } = await generateCompany(services, size)
  const seconds = (performance.now() - began) / 1000
  const [rep, manager] = [company.reps[0]?.person, company.managers[0]]
  console.log(
    [
      `${conversations} conversations of ${company.reps.length} reps, ${Math.round(conversations / seconds)} a second.`,
      ...[rep, manager, company.hr, company.admin].flatMap((one) =>
        one ? [`  heard signin-link ${one.email}`] : [],
      ),
    ].join('\n'),
  )
  return 0
}

type Wanted =
  | { readonly help: true }
  | { readonly company: CompanySize }
  | { readonly load: LoadWanted; readonly isJson: boolean }

function wantedIn(args: readonly string[]): Wanted {
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) return { help: true }
  const whole = (name: keyof typeof values, usual: number, most: number) =>
    wholeOf(`--${name}`, values[name], usual, most)
  const { seed } = values
  if (seed.trim() === '' || seed.length > 60) throw new Error('--seed takes from 1 to 60 characters.')
  if (values.conversations === undefined) {
    const misplaced = (['utterances', 'months', 'into-existing', 'json'] as const).find(
      (name) => values[name],
    )
    if (misplaced) throw new Error(`--${misplaced} goes with --conversations.`)
    const size = {
      reps: whole('reps', 12, 240),
      periods: whole('periods', 2, 8),
      meetings: whole('meetings', 48, 500),
    }
    return { company: { ...size, caseEvery: 2, mailEvery: 1, seed } }
  }
  const misplaced = (['periods', 'meetings'] as const).find((name) => values[name] !== undefined)
  if (misplaced) throw new Error(`--${misplaced} does not go with --conversations.`)
  const load = {
    conversations: whole('conversations', 0, 10_000_000),
    utterances: whole('utterances', 100, 2_000),
    reps: whole('reps', 50, 10_000),
    months: whole('months', 12, 120),
    ...{ seed, intoExisting: values['into-existing'] },
  }
  return { load, isJson: values.json }
}

function wholeOf(name: string, text: string | boolean | undefined, usual: number, most: number): number {
  if (text === undefined) return usual
  const number = Number(text)
  if (/^\d+$/.test(String(text)) && number >= 1 && number <= most) return number
  throw new Error(`${name} takes a whole number from 1 to ${most}, and not "${text}".`)
}
