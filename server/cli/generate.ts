import { parseArgs } from 'node:util'
import { allPeople } from '../../db/queries/people.ts'
import { readConfig } from '../config.ts'
import { generateCompany } from '../generate/generate.ts'
import { openServices } from '../web/services.ts'

const help = `heard generate [--reps 12] [--periods 2] [--meetings 48] [--seed SEED]

  Fills an empty database with a believable company: teams of four and their managers, customers, and for every rep
  and period so many conversations with their notes, promises, mails and cases. The same seed on the same day makes
  the same company. A database that has people in it is left alone.`

const options = {
  reps: { type: 'string', default: '12' },
  periods: { type: 'string', default: '2' },
  meetings: { type: 'string', default: '48' },
  seed: { type: 'string', default: 'brackwater' },
  help: { type: 'boolean', short: 'h' },
} as const

export async function run(args: readonly string[]): Promise<number> {
  let values: ReturnType<typeof parsed>
  try {
    values = parsed(args)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`)
    return 2
  }
  if (values.help) {
    console.log(help)
    return 0
  }
  const services = await openServices(readConfig(process.env), { asCommand: true })
  try {
    if ((await allPeople(services.db)).length > 0) {
      console.error('This database has people in it already: it takes an empty one.')
      return 2
    }
    const began = performance.now()
    const size = { ...values.size, caseEvery: 2, mailEvery: 1, seed: values.seed }
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
  } finally {
    await services.close()
  }
}

function parsed(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options })
  const { help: isHelp = false, seed } = values
  const size = {
    reps: wholeOf('--reps', values.reps, 240),
    periods: wholeOf('--periods', values.periods, 8),
    meetings: wholeOf('--meetings', values.meetings, 500),
  }
  return { size, seed, help: isHelp }
}

function wholeOf(name: string, text: string, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number
  throw new Error(`${name} takes a whole number from 1 to ${most}, and not "${text}".`)
}
