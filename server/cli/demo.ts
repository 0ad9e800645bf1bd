import { parseArgs } from 'node:util'
import { allPeople } from '../../db/queries/people.ts'
import { demoFaces } from '../../db/seeds/demo/people.ts'
import { loadDemo } from '../../db/seeds/demo.ts'
import { readConfig } from '../config.ts'
import { openServices } from '../web/services.ts'

const help = `heard demo

  Fills an empty database with a believable team, their customers and four months of conversations.
  A database that has people in it is left alone.`

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' } } })
  if (values.help) {
    console.log(help)
    return 0
  }
  const services = await openServices(readConfig(process.env), { asCommand: true })
  try {
    if ((await allPeople(services.db)).length > 0) {
      console.error(
        'This database has people in it already, so the demo was not loaded: it needs an empty one.',
      )
      return 2
    }
    await loadDemo(services)
    const examples = demoFaces.map((email) => `  heard signin-link ${email}`)
    console.log(
      [
        'The demo is loaded: Larkfield Ovens. Look at it as a rep, a manager, HR, the admin, a reviewer,',
        'the fairness role, the workers’ representative, payroll or the auditor:',
        ...examples,
      ].join('\n'),
    )
    return 0
  } finally {
    await services.close()
  }
}
