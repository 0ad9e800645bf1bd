import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { words } from '../../views/messages/words.ts'
import { importPeople } from '../actions/import-people.ts'
import { foreseenPeople, type PeoplePlan } from '../actions/people-table.ts'
import type { PlannedRow } from '../actions/table-plan.ts'
import { readConfig } from '../config.ts'
import type { Refusal } from '../readers/reading.ts'
import { openServices } from '../web/services.ts'
import { reasonOf } from './inputs.ts'

const help = `heard people import FILE [--dry-run] [--json]

  Takes our people in from a table: columns for name and work mail, and if you like role (rep, manager, hr or
  admin), team and aliases. Who is here is told by the mail. The file goes in whole or not at all, and nobody is
  invited by it. --dry-run says what it would change and keeps nothing. With --json, one line of JSON.
  Ends with 0 when it went in, or would; 2 when something was refused.`

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [act, path, ...others] = positionals
  if (values.help || act !== 'import' || path === undefined || others.length > 0) {
    console.log(help)
    return values.help ? 0 : 2
  }
  const bytes = await readFile(path).catch(reasonOf)
  if (typeof bytes === 'string') return mistaken(`${path}: ${bytes}`)
  const services = await openServices(readConfig(process.env), { asCommand: true })
  try {
    const isDry = values['dry-run'] ?? false
    const answer = isDry
      ? await foreseenPeople(services.db, bytes)
      : await importPeople(services, { bytes, seal: null, byId: null })
    return tell(answer, { isDry, json: values.json ?? false })
  } finally {
    await services.close()
  }
}

type Answer =
  | { readonly refused: Refusal }
  | { readonly done: PeoplePlan }
  | { readonly plan: PeoplePlan }
  | PeoplePlan

function tell(answer: Answer, { isDry, json }: { readonly isDry: boolean; readonly json: boolean }): number {
  if ('refused' in answer) {
    const { message, line, code } = answer.refused
    if (json) console.log(JSON.stringify({ kept: false, refused: { code, message, line } }))
    return json ? 2 : mistaken(words.tables.unreadable(message, line))
  }
  const plan = 'done' in answer ? answer.done : 'plan' in answer ? answer.plan : answer
  const isKept = 'done' in answer
  if (json) {
    console.log(JSON.stringify({ kept: isKept, counts: plan.counts, rows: plan.rows.map(asJson) }))
  } else {
    for (const row of plan.rows) if (row.state !== 'unchanged') console.log(inWords(row))
    console.log(sumOf(plan, { isDry, isKept }))
  }
  return plan.counts.refused > 0 ? 2 : 0
}

function asJson({ problem, ...row }: PlannedRow) {
  return { ...row, problem: problem && { code: problem.is, message: words.tables.problemSays(problem) } }
}

function inWords({ line, about, state, changes, problem }: PlannedRow): string {
  const says = changes.map(({ what, from, to }) => {
    const name = words.tables.whats[what]
    return from === null ? `${name} ${to}` : `${name} ${from} -> ${to}`
  })
  const why = problem ? words.tables.problemSays(problem) : says.join(', ')
  return `line ${line}  ${words.tables.states[state]}  ${about}${why === '' ? '' : `: ${why}`}`
}

function sumOf({ counts }: PeoplePlan, { isDry, isKept }: { isDry: boolean; isKept: boolean }): string {
  const sum = `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused.`
  if (isKept) return sum
  return `${sum} ${isDry ? 'Nothing was kept: this was a dry run.' : 'Nothing was kept: mend the refused rows and try again.'}`
}

function mistaken(says: string): number {
  console.error(says)
  return 2
}
