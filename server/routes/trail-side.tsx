import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { newId } from '../../db/new-id.ts'
import { lookersOfCustomers } from '../../db/queries/customer-views.ts'
import { mailAddressesOf } from '../../db/queries/mail-addresses.ts'
import { ledgerOf } from '../../db/queries/promises.ts'
import { ProposedNeeds } from '../../views/components/proposed-needs.tsx'
import { ProposedQuiets } from '../../views/components/proposed-quiets.tsx'
import { type RefusedForm, refusedOf } from '../../views/customers/refused-form.ts'
import { BothWays } from '../../views/customers/side/both-ways.tsx'
import { Compared } from '../../views/customers/side/compared.tsx'
import { Deciding } from '../../views/customers/side/deciding.tsx'
import { Learnt } from '../../views/customers/side/learnt.tsx'
import { Looked } from '../../views/customers/side/looked.tsx'
import { NextContacts } from '../../views/customers/side/next-contacts.tsx'
import { Outcomes } from '../../views/customers/side/outcomes.tsx'
import { People } from '../../views/customers/side/people.tsx'
import { Relationship } from '../../views/customers/side/relationship.tsx'
import { SilenceClock } from '../../views/customers/side/silence.tsx'
import { Taking } from '../../views/customers/side/taking.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { ObjectiveSection } from '../../views/visits/objective.tsx'
import { proposedNeeds } from '../actions/advocacy/case-needs.ts'
import { insightsOf, withRarities } from '../actions/customer-insights.ts'
import { nextContactsOf } from '../actions/next-contacts.ts'
import { proposedQuiets } from '../actions/proposed-quiets.ts'
import { silenceOf } from '../actions/silences.ts'
import { stillToDecide } from '../actions/still-to-decide.ts'
import { outcomesOf } from '../actions/trail/outcomes.ts'
import { theirSide } from '../actions/trail/people.ts'
import { relationshipOf } from '../actions/trail/relationship.ts'
import type { Subject } from '../actions/trail/subject.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, dayAfter, frameOf, zoneOf } from '../web/frame.ts'
import { shownInsights } from './insights-shown.ts'
import { objectiveOf } from './objective-shown.ts'

/** A part of what stands beside a trail: it fetches and is drawn, or is not there. */
export type SideSection = (
  c: Context<AppEnv>,
  subject: Subject,
  refused: RefusedForm | undefined,
) => Promise<Child>

const LEARNT_AT_ONCE = 5

/** What stands beside a trail, in this order. */
const sections: readonly SideSection[] = [
  askedQuiet,
  needs,
  silences,
  nexts,
  bothWays,
  objective,
  learnt,
  deciding,
  people,
  compared,
  relationship,
  outcomes,
  looked,
  taking,
]

export async function sideOf(
  c: Context<AppEnv>,
  subject: Subject,
  refused?: RefusedForm,
): Promise<readonly Child[]> {
  const drawn: Child[] = []
  for (const section of sections) drawn.push(await section(c, subject, refused))
  return drawn
}

async function nexts(c: Context<AppEnv>, { customerIds, people: known }: Subject) {
  const { reader, viewer, now } = c.var
  const contacts = await nextContactsOf(reader, viewer, customerIds, now().toISOString())
  const theirs = known.map(({ id, name }) => ({
    name,
    ...(contacts.get(id) ?? { next: null, silence: null }),
  }))
  return <NextContacts theirs={theirs} today={civilToday(now(), zoneOf(c))} />
}

async function askedQuiet(c: Context<AppEnv>, { customerIds }: Subject) {
  const { reader, viewer, now } = c.var
  const today = civilToday(now(), zoneOf(c))
  const quiets = await proposedQuiets(reader, viewer, { now: now().toISOString(), today, customerIds })
  return <ProposedQuiets quiets={quiets} today={today} timeZone={zoneOf(c)} />
}

async function needs(c: Context<AppEnv>, { customerIds }: Subject) {
  const { reader, viewer, now } = c.var
  if (viewer.role !== 'rep' && viewer.role !== 'manager') return null
  const found = await proposedNeeds(reader, viewer, { now: now().toISOString(), customerIds })
  return <ProposedNeeds needs={found} frame={await frameOf(c)} />
}

async function silences(c: Context<AppEnv>, { customerIds, people: known }: Subject, refused?: RefusedForm) {
  const { reader, viewer, now } = c.var
  const today = civilToday(now(), zoneOf(c))
  const clocks = await silenceOf(reader, viewer, customerIds, now().toISOString())
  const mails =
    viewer.role === 'rep' && known.length === 1 ? await mailAddressesOf(reader, viewer, customerIds) : null
  return known.flatMap(({ id, name }) => {
    const silence = clocks.get(id)
    const about = {
      name,
      today,
      tomorrow: dayAfter(today),
      mail: mails?.get(id) ?? null,
      refused: refusedOf(refused, 'quiet', id),
    }
    return silence ? [<SilenceClock silence={silence} {...about} />] : []
  })
}

async function bothWays(c: Context<AppEnv>, { customerIds }: Subject) {
  const { reader, viewer, now } = c.var
  const promises = await ledgerOf(reader, viewer, { customerIds, now: now().toISOString() })
  return <BothWays promises={promises} today={civilToday(now(), zoneOf(c))} timeZone={zoneOf(c)} />
}

async function people(c: Context<AppEnv>, subject: Subject) {
  return <People side={await theirSide(c.var.reader, c.var.viewer, subject)} timeZone={zoneOf(c)} />
}

async function deciding(c: Context<AppEnv>, { level, customerIds }: Subject) {
  const { reader, viewer, now } = c.var
  const found = await stillToDecide(reader, viewer, customerIds, now().toISOString())
  const [id = ''] = customerIds
  const supportHref = level === 'person' ? paths.support(id) : null
  return <Deciding deciding={found} timeZone={zoneOf(c)} supportHref={supportHref} />
}

/** Only of one person, and of their own rep: it is what that rep wants to learn. */
async function objective(
  c: Context<AppEnv>,
  { level, customerIds: [id = ''] }: Subject,
  refused?: RefusedForm,
) {
  if (level === 'company' || c.var.viewer.role !== 'rep') return null
  return (
    <div>
      <ObjectiveSection {...(await objectiveOf(c, id, paths.customer(id)))} refused={refused} />
      <p class="objective__visit">
        <a class="button" href={paths.visit(id)}>
          {words.visits.link}
        </a>
      </p>
    </div>
  )
}

async function learnt(c: Context<AppEnv>, { customerIds }: Subject) {
  const { reader, viewer, now } = c.var
  const all = await insightsOf(reader, viewer, customerIds)
  const first = await withRarities(reader, all.slice(0, LEARNT_AT_ONCE), now().toISOString())
  const more = await shownInsights(c, all.slice(LEARNT_AT_ONCE))
  return <Learnt insights={await shownInsights(c, first)} more={more} />
}

async function compared(c: Context<AppEnv>, { customerIds }: Subject) {
  const all = await insightsOf(c.var.reader, c.var.viewer, customerIds)
  return <Compared named={all.filter(({ kind }) => kind === 'competitor')} timeZone={zoneOf(c)} />
}

async function relationship(c: Context<AppEnv>, { customerIds }: Subject) {
  const { reader, viewer, now } = c.var
  return <Relationship quarters={await relationshipOf(reader, viewer, customerIds, now().toISOString())} />
}

async function outcomes(c: Context<AppEnv>, { customerIds, people: known }: Subject, refused?: RefusedForm) {
  const { reader, viewer, now } = c.var
  return (
    <Outcomes
      outcomes={await outcomesOf(reader, viewer, customerIds, now().toISOString())}
      people={known}
      once={newId()}
      refused={refusedOf(refused, 'purchase')}
      timeZone={zoneOf(c)}
      today={civilToday(now(), zoneOf(c))}
    />
  )
}

async function looked(c: Context<AppEnv>, { customerIds }: Subject) {
  const lookers = await lookersOfCustomers(c.var.reader, customerIds, c.var.viewer.id)
  return <Looked lookers={lookers} timeZone={zoneOf(c)} />
}

async function taking(_c: Context<AppEnv>, { level, name, customerIds: [id = ''] }: Subject) {
  return (
    <Taking
      at={(ending) =>
        level === 'company' ? paths.accountTrail(name, ending) : paths.customerTrail(id, ending)
      }
    />
  )
}
