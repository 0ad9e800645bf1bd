import type { Context } from 'hono'
import { sittingsOver } from '../../db/queries/goings-through.ts'
import { peopleFor } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Settling } from '../../views/draws/progress.tsx'
import { unitsOfReps } from '../actions/rep-units.ts'
import { samplesIn } from '../actions/samples.ts'
import { lackOf, sampleRules } from '../grading/sample.ts'
import { defaultScorecard } from '../grading/scorecard.ts'
import type { AppEnv } from '../web/env.ts'

/**
 * How far people are with a period’s draw, for managers of their team and for HR. Reps are not told while it runs:
 * whoever knows which of their conversations are drawn can prepare for it.
 */
export async function settlingOf(c: Context<AppEnv>, kept: KeptPeriod): Promise<Settling | null> {
  const { reader, viewer, now } = c.var
  if (viewer.role !== 'manager' && viewer.role !== 'hr') return null
  const { timeZone } = await installation(reader)
  const period = { id: kept.id, from: kept.from, to: kept.to, timeZone }
  const reps = (await peopleFor(reader, viewer)).filter((person) => person.role === 'rep')
  const sampleOf = await samplesIn(reader, period)
  const seen = viewer.role === 'manager' ? { seenBy: viewer } : {}
  const rows: Settling['rows'][number][] = []
  const drawn: string[] = []
  const all = await unitsOfReps(reader, reps, {
    ...{ period, scorecard: defaultScorecard, now: now().toISOString(), ...seen },
  })
  for (const [at, rep] of reps.entries()) {
    const own = all[at]
    if (!own) continue
    const sample = sampleOf(rep.id, own)
    drawn.push(...own.drawn.flatMap(({ encounter }) => encounter.contacts.map((one) => one.conversation)))
    rows.push({
      rep: { id: rep.id, name: rep.name },
      drawn: sample.drawn,
      settled: sample.settled,
      lack: lackOf(sample),
    })
  }
  return { rows, tookMs: await sittingsOver(reader, [...new Set(drawn)]), least: sampleRules.drawn }
}
