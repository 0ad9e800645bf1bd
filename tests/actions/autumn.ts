import type { Kysely } from 'kysely'
import { expectedCalls, saveExpected, saveNotHeld } from '../../db/queries/expected-calls.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { signPlan } from '../../db/queries/signatures.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { heardFile } from '../spoken.ts'

export const timeZone = 'Europe/London'
export const afterAutumn = '2026-12-20T09:00:00.000Z'
const began = '2026-09-01T09:00:00Z'
const span = { from: '2026-09-07', to: '2026-11-29' }

/** Half for notes, half for everybody. */
const plan: Plan = {
  id: 'notes-1',
  name: 'Notes',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-07-01',
  effectiveTo: null,
  components: [
    {
      behaviour: 'note-taking',
      share: 0.5,
      rule: { target: 0.6, stretch: 0.9, floor: 0.3, up: 0.1, down: 0.1 },
    },
    { behaviour: null, share: 0.5, rule: null },
  ],
  atTargetMinor: { rosa: 60_000 },
  manyBehavioursBecause: null,
  baselines: { 'note-taking': { mean: 0.7, within: null } },
  error: 0.1,
  stages: [0.1],
  paysFactsAtOnce: true,
}

const things =
  'ovens mixers trays racks crates scales pumps valves tills lamps doors ramps hoses belts tanks fans locks drills saws gates bins carts tents signs'.split(
    ' ',
  )

/** A summer without a conversation, and an autumn in which Rosa notes what she promised of 24 calls, and nothing of what was learnt. */
export async function autumn(db: Kysely<Database>) {
  const cast = await moveIn(db)
  await savePlan(db, plan, { state: 'active', madeBy: 'hana', approvedBy: 'ada', now: began })
  const { hash } = await db.selectFrom('plans').select('hash').executeTakeFirstOrThrow()
  await signPlan(db, { planId: plan.id, personId: 'rosa', hash, now: began })
  const answer = await importFiles(db, {
    files: things.map((thing, at) => ({ name: `${thing}.json`, bytes: callAbout(thing, at) })),
    viewer: cast.rosa,
    repId: 'rosa',
    zone: null,
    consentKnown: true,
    now: '2026-11-30T09:00:00Z',
  })
  if (!('files' in answer)) throw new Error(JSON.stringify(answer))
  const ids = answer.files.flatMap(({ conversations }) => conversations.flatMap(({ id }) => id ?? []))
  for (const [at, conversationId] of ids.entries()) {
    const text = `The ${things[at]} timetable goes out.`
    await saveNote(db, { conversationId, authorId: 'rosa', version: 0, text, now: instant(at, 16) })
  }
  await expectNothing(db)
  const ofPeriod = async (name: string, days: typeof span) => {
    await createPeriod(db, { planId: plan.id, name, ...days })
    return (await db.selectFrom('periods').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  }
  const summer = await ofPeriod('Summer', { from: '2026-07-01', to: '2026-09-06' })
  return { cast, ids, summer, autumn: await ofPeriod('Autumn', span) }
}

function instant(at: number, hour: number): string {
  return new Date(Date.UTC(2026, 8, 8 + at * 3, hour)).toISOString()
}

function callAbout(thing: string, at: number): Uint8Array {
  const who = `Cora ${thing.charAt(0).toUpperCase()}${thing.slice(1)}`
  return heardFile(
    [
      [
        'Rosa Diaz',
        0,
        20,
        `What changed for you with the ${thing} since the spring, and what would help most?`,
      ],
      [
        who,
        20,
        60,
        `We lost a customer because of the ${thing}, and everybody had to wait in the cold room.`,
      ],
      [
        'Rosa Diaz',
        60,
        90,
        `That must hurt. I will send you the ${thing} timetable by Friday, so that you know.`,
      ],
      [
        who,
        90,
        130,
        'We are worried about the winter, the drivers keep calling in sick and nobody tells us.',
      ],
    ],
    { id: `autumn-${at}`, startedAt: instant(at, 15) },
  )
}

/** One call was expected, and nobody held it: everything that was to come has come. */
async function expectNothing(db: Kysely<Database>): Promise<void> {
  const call = {
    ...{ repId: 'rosa', mark: 'one', startsAt: `${span.from}T09:00:00Z`, endsAt: null },
    ...{ channel: 'phone' as const, title: null, customerId: null, customers: ['House 1'] },
  }
  const window = { from: `${span.from}T00:00:00Z`, before: `${span.to}T23:59:00Z` }
  const source = { kind: 'call-log', mark: 'log', name: null, fileName: 'log.csv', leftOut: {} } as const
  const said = { reason: 'no-show', byId: 'ada', agreedBy: 'hana', now: window.before } as const
  await db.transaction().execute(async (trx) => {
    await saveExpected(trx, { ...source, ...span, byId: 'ada', now: window.before }, [call], window)
    for (const { id } of await expectedCalls(trx, ['rosa'], window)) await saveNotHeld(trx, id, said)
  })
}
