import type { Context } from 'hono'
import type { CountedUnit } from '../../db/queries/evidence.ts'
import type { KeptStatement } from '../../db/queries/statements.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { CountedThing } from '../../views/statements/records.ts'
import type { StatementLine } from '../pay/line.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

/** One thing a line counted, as it is shown; it leads nowhere by itself. */
export function thingOf(
  c: Context<AppEnv>,
  kept: Pick<KeptStatement, 'repName' | 'statement'>,
  line: StatementLine,
  unit: CountedUnit,
): CountedThing {
  const { at, customer, value, said } = unit
  return {
    on: at.length === 10 ? at : civilToday(new Date(at), kept.statement.period.timeZone),
    ...{ customer, value, said },
    became: unit.words,
    rests: restsOn(c, kept.repName, line, unit),
    href: null,
  }
}

/** What it rests on where nothing was said: the note, and when it was written. */
function restsOn(
  c: Context<AppEnv>,
  rep: string,
  { behaviour }: StatementLine,
  { said, note, customer }: CountedUnit,
): string | null {
  const say = words.pay.evidence
  if (said) return null
  if (behaviour !== 'note-taking') return say.noWords
  if (!note) return say.noNote(rep)
  const when = (at: string) => `${day(at, zoneOf(c))}, ${timeOfDay(at, zoneOf(c))}`
  return say.note(rep, customer, when(note.writtenAt), note.changedAt && when(note.changedAt))
}
