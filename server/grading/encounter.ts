import type { Contact } from './contact.ts'

export type { Contact, ContactFacts, Evidence, NoteCredit, Said } from './contact.ts'
export { contactFrom } from './contact.ts'

/**
 * All contacts of one rep with one customer whose gaps are under 24 hours: what a grade counts.
 *
 * `contacts` stand in time order; `startedAt` is the first one's, and it decides the period the encounter
 * belongs to. `id` is the first conversation's (with the part, for a later stretch of a thread), so it does not
 * change when a contact is added behind it.
 */
export interface Encounter {
  readonly id: string
  readonly rep: string
  readonly customer: string
  readonly startedAt: string | null
  readonly contacts: readonly Contact[]
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Contacts as encounters, in time order whatever order they came in.
 *
 * Splitting a call in two, or merging two, changes nothing: the parts lie less than a day apart. A contact
 * without a date stands alone (it is not gradable until somebody dates it). Source: pay.md, "Unit".
 */
export function encountersOf(contacts: readonly Contact[]): readonly Encounter[] {
  const encounters: Contact[][] = []
  const latest = new Map<string, { contacts: Contact[]; end: number }>()

  for (const contact of contacts.toSorted(inTime)) {
    const pair = JSON.stringify([contact.rep, contact.customer])
    const open = latest.get(pair)
    const start = instant(contact.startedAt)
    const end = Math.max(start, instant(contact.endedAt ?? contact.startedAt))
    if (open && start - open.end < dayMs) {
      open.contacts.push(contact)
      open.end = Math.max(open.end, end)
      continue
    }
    const started = { contacts: [contact], end }
    encounters.push(started.contacts)
    if (contact.startedAt !== null) latest.set(pair, started)
  }
  return encounters.map(encounterOf)
}

/** Whether an encounter is in the draw: one of its conversations is, and all of them are then gone through. */
export function isDrawn({ contacts }: Encounter): boolean {
  return contacts.some((contact) => contact.chosen === 'drawn')
}

function encounterOf(contacts: readonly Contact[]): Encounter {
  const first = contacts[0] as Contact
  const { conversation, part, rep, customer, startedAt } = first
  const id = part === 1 ? conversation : `${conversation}.${part}`
  return { id, rep, customer, startedAt, contacts }
}

function inTime(a: Contact, b: Contact): number {
  const byStart = instant(a.startedAt) - instant(b.startedAt)
  if (byStart !== 0 && !Number.isNaN(byStart)) return byStart
  if (a.conversation !== b.conversation) return a.conversation < b.conversation ? -1 : 1
  return a.part - b.part
}

/** Milliseconds; undated ones last. */
function instant(at: string | null): number {
  return at === null ? Number.POSITIVE_INFINITY : Date.parse(at)
}
