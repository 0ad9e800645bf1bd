import type { BehaviourName } from '../grading/behaviours.ts'
import type { Contact } from '../grading/contact.ts'
import type { Counting } from '../grading/counting.ts'
import type { Capsule } from './capsule.ts'

/** What was put right after a statement was frozen: single things by their id, or all that one behaviour counts. */
export interface PutRight {
  readonly conversations: readonly string[]
  readonly promises: readonly string[]
  readonly behaviours: readonly BehaviourName[]
}

/**
 * The evidence of a frozen statement with a fault put right, and everything else in it as it was: what is named in
 * `right` is taken from `now`, as it counts today, and is gone where it counts no more. Customers go on by the numbers
 * they have in the evidence; one who is new gets the next. Source: pay.md, "Freeze" (a later correction).
 */
export function correctedCapsule(capsule: Capsule, now: Counting, right: PutRight): Capsule {
  const contacts = now.encounters.flatMap((one) => one.contacts)
  const numberOf = numbersGoingOn(capsule, contacts, now)
  const numbered = <T extends { readonly customer: string }>(one: T): T => ({
    ...one,
    customer: numberOf(one.customer),
  })
  const whole = (...names: readonly BehaviourName[]) => names.some((one) => right.behaviours.includes(one))
  const all = right.behaviours.some((one) => one !== 'follow-up' && one !== 'advocacy')
  const isRight = (one: Contact) => all || right.conversations.includes(one.conversation)
  const isRightPromise = ({ id }: { readonly id: string }) =>
    whole('follow-up') || right.promises.includes(id)
  return {
    ...capsule,
    contacts: replaced(capsule.contacts, contacts.map(numbered).map(unnamed), isRight),
    promises: replaced(
      capsule.promises,
      now.promises.map((one) => ({ ...numbered(one), topic: one.topic && `new ${one.topic}` })),
      isRightPromise,
    ),
    cases: whole('advocacy') ? now.cases.map(numbered) : capsule.cases,
  }
}

/** Those that stay, and in place of the others what there is of them now. */
function replaced<T>(before: readonly T[], now: readonly T[], isRight: (one: T) => boolean): readonly T[] {
  return [...before.filter((one) => !isRight(one)), ...now.filter(isRight)]
}

function unnamed(contact: Contact): Contact {
  return {
    ...contact,
    notGradable: contact.notGradable.length === 0 ? [] : ['It may not be graded.'],
  }
}

/** By what stands in both, the numbers that the evidence gave to names. */
function numbersGoingOn(
  capsule: Capsule,
  contacts: readonly Contact[],
  { promises, cases }: Counting,
): (name: string) => string {
  const before = new Map<string, string>([
    ...capsule.contacts.map((one) => [`talk ${one.conversation}`, one.customer] as const),
    ...capsule.promises.map((one) => [`promise ${one.id}`, one.customer] as const),
    ...capsule.cases.map((one) => [`case ${one.id}`, one.customer] as const),
  ])
  const numbers = new Map<string, string>()
  const learn = (key: string, name: string) => {
    const number = before.get(key)
    if (number !== undefined) numbers.set(name, number)
  }
  for (const one of contacts) learn(`talk ${one.conversation}`, one.customer)
  for (const one of promises) learn(`promise ${one.id}`, one.customer)
  for (const one of cases) learn(`case ${one.id}`, one.customer)
  let last = Math.max(0, ...[...before.values()].map(Number).filter(Number.isFinite))
  return (name) => {
    const number = numbers.get(name) ?? String(++last)
    numbers.set(name, number)
    return number
  }
}
