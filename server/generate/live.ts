import type { Kysely } from 'kysely'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { type LedgerPromise, promisesOfRep } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../actions/import-files.ts'
import { sayOfFinding } from '../actions/say-of-finding.ts'
import { dateOf } from '../measures/civil-date.ts'
import { dayNumber, instantAt, type Meeting } from './diary.ts'
import { fileOf, type Made, mailOf } from './files.ts'

import type { Company, HiredRep } from './hire.ts'
import { zone } from './people.ts'

export interface Lived {
  readonly rep: HiredRep
  readonly diary: readonly Meeting[]
}

/** A rep's period, conversation by conversation, as it came in. Answers how many did. */
export async function live(
  db: Kysely<Database>,
  company: Company,
  { rep, diary }: Lived,
  mailEvery: number,
): Promise<number> {
  const held = new Map<string, Meeting>()
  for (const meeting of diary) {
    const customer = rep.customers[meeting.customer]
    if (!customer) throw new Error('A meeting has no customer')
    const file = fileOf(meeting, { rep: rep.speaker, customer: customer.speaker }, zone)
    const id = await bring(db, rep, customer.id, file)
    held.set(id, meeting)
    if (meeting.note) {
      const { text, hoursLater } = meeting.note
      const now = hoursAfter(file.endedAt, hoursLater)
      await saveNote(db, { conversationId: id, authorId: rep.person.id, version: 0, text, now })
    }
    if (meeting.case)
      await takeInside(db, company, rep, { id, customerId: customer.id, endedAt: file.endedAt }, meeting)
  }
  const promises = (await promisesOfRep(db, rep.person, rep.person.id)).filter(
    (one) => one.owner !== 'customer' && held.has(one.conversationId),
  )
  let kept = 0
  let mails = 0
  for (const [id, owed] of Map.groupBy(promises, (one) => one.conversationId)) {
    const meeting = held.get(id)
    if (meeting?.promise === 'broken') await admit(db, rep, owed)
    else if (meeting) {
      const isByMail = kept % mailEvery === 0
      kept += 1
      mails += await keep(db, rep, meeting, { owed, isByMail })
    }
  }
  return held.size + mails
}

async function bring(db: Kysely<Database>, rep: HiredRep, customerId: string, file: Made): Promise<string> {
  const answer = await importFiles(db, {
    files: [file],
    viewer: rep.person,
    repId: rep.person.id,
    ...{ customerId, consentKnown: true, zone, now: hoursAfter(file.endedAt, 0.5) },
  })
  if ('problem' in answer) throw new Error(`${file.name} was not taken in: ${answer.problem}`)
  const [taken] = answer.files
  const id = taken?.conversations[0]?.id
  if (!id) throw new Error(`${file.name} was refused: ${taken?.refused[0]?.message}`)
  return id
}

interface Held {
  readonly id: string
  readonly customerId: string
  readonly endedAt: string
}

async function takeInside(
  db: Kysely<Database>,
  { managers }: Company,
  rep: HiredRep,
  { id, customerId, endedAt }: Held,
  { case: told }: Meeting,
): Promise<void> {
  if (!told) return
  await saveAdvocacyCase(db, {
    ...{ customerId, repId: rep.person.id, conversationId: id, utterance: 'u6', need: told.need },
    ...{ raisedAt: hoursAfter(endedAt, 1), askedWhom: managers[0]?.name ?? rep.manager.name },
    ...{
      answeredAt: hoursAfter(endedAt, 49),
      answer: 'Yes, this once.',
      answerIs: 'yes',
      answeredHow: 'app',
    },
    ...{ answeredBy: managers[0]?.name ?? rep.manager.name },
    toldCustomerAt: told.isAnswered ? hoursAfter(endedAt, 70) : null,
  })
}

/** One mail keeps whatever was promised in one conversation, or the customer says that it came. */
async function keep(
  db: Kysely<Database>,
  rep: HiredRep,
  meeting: Meeting,
  { owed, isByMail }: { readonly owed: readonly LedgerPromise[]; readonly isByMail: boolean },
): Promise<number> {
  const customer = rep.customers[meeting.customer]
  const due = owed.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0]
  if (!customer || due === undefined) return 0
  const late = meeting.promise === 'late' ? 3 : 0
  const day = dateOf(Math.max(dayNumber(meeting.day), dayNumber(due) - 1) + late)
  const at = instantAt(day, 18 * 60 + 20, zone)
  const mail = isByMail ? mailOf(meeting, { rep: rep.speaker, customer: customer.speaker }, at) : null
  const conversationId = mail && (await bring(db, rep, customer.id, mail))
  for (const { id } of owed)
    await saveFulfilment(db, {
      ...{ commitmentId: id, keptOn: day, byId: rep.person.id, now: hoursAfter(at, 0.2) },
      ...(conversationId
        ? { proof: { conversationId, utterance: 'u1', words: meeting.talk.proof } }
        : { isByCustomer: true }),
    })
  return mail ? 1 : 0
}

/** Nothing counts as broken before somebody else has said that it was a promise. */
async function admit(
  db: Kysely<Database>,
  { manager }: HiredRep,
  owed: readonly LedgerPromise[],
): Promise<void> {
  for (const { id, dueOn } of owed) {
    if (dueOn === null) continue
    const now = instantAt(dateOf(dayNumber(dueOn) + 6), 11 * 60, zone)
    await sayOfFinding(db, manager, { findingId: id, kind: 'commitment' }, 'agreed', now)
  }
}

function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
