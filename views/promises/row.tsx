import type { PromiseState } from '../../server/measures/promise-state.ts'
import { Mark, type MarkKind } from '../components/mark.tsx'
import { ProposedProofs, Reopening, type ShownProofs } from '../components/proposed-proofs.tsx'
import { civilDay, outOf100 } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { promiseName, promiseNamed } from './name.ts'

/** A promise in a list, in the words it was made in. */
export interface ShownPromise {
  readonly id: string
  readonly action: string
  readonly words: string
  readonly owner: 'rep' | 'customer' | 'both' | 'colleague'
  readonly rep: string | null
  readonly customer: string | null
  readonly dueOn: string | null
  readonly dueWords: string | null
  readonly isAssumed: boolean
  readonly state: PromiseState
  readonly keptOn: string | null
  /** Where what proved it stands. */
  readonly proof: string | null
  /** They said themselves that it was kept, or need not be. */
  readonly isByCustomer: boolean
  readonly isConfirmed: boolean
  readonly waits: boolean
  readonly confidence: number
  /** Where it was said, to the second; and when: "Thu 19 Nov, 36:25". */
  readonly href: string
  readonly said: string
}

const say = words.promises

const marks: Readonly<Record<PromiseState, MarkKind>> = {
  made: 'open',
  due: 'open',
  'never-due': 'open',
  broken: 'broken',
  kept: 'kept',
  late: 'late',
  released: 'released',
}

interface RowProps {
  readonly promise: ShownPromise
  readonly today: string
  /** The page it stands on, to come back to. */
  readonly back: string
  /** What may have kept it. */
  readonly proofs?: ShownProofs | undefined
  /** The viewer said a moment ago that it was kept, and may take it back. */
  readonly mayReopen?: boolean
}

export function PromiseRow({ promise, today, back, proofs, mayReopen = false }: RowProps) {
  return (
    <li class="promises__one" id={`promise-${promise.id}`}>
      <p class="promises__due">
        <Due promise={promise} today={today} />
      </p>
      <div>
        <p class="promises__action">
          <Mark
            kind={marks[promise.state]}
            agreed={promise.isConfirmed}
            class={promise.owner === 'customer' ? 'mark--customer' : ''}
          />
          <strong>{promiseName(promise)}</strong>
        </p>
        <PromiseWords promise={promise} />
        {proofs ? <ProposedProofs promise={promise.id} shown={proofs} back={back} /> : null}
      </div>
      <div class="promises__how">
        {isSettled(promise) ? null : <p class="quiet">{howFound(promise)}</p>}
        <Confirmation promise={promise} back={back} />
        <p>
          <a
            class="text-link"
            href={paths.promise(promise.id)}
            aria-label={say.openThis(promiseNamed(promise))}
          >
            {say.open}
          </a>
        </p>
        {mayReopen ? <Reopening promise={promise.id} action={promiseNamed(promise)} back={back} /> : null}
      </div>
    </li>
  )
}

/** The very words, who owes whom, and the way to the second they were said in. */
export function PromiseWords({ promise }: { promise: ShownPromise }) {
  return (
    <>
      <p class={promise.owner === 'customer' ? 'promises__theirs' : 'promises__ours'}>“{promise.words}”</p>
      <p class="quiet">
        {whom(promise)}. <a href={promise.href}>{promise.said}</a>
      </p>
    </>
  )
}

export function Due({ promise, today }: { promise: ShownPromise; today: string }) {
  const { dueOn, keptOn, state, proof } = promise
  const on = (date: string | null) => civilDay(date ?? today, today)
  if (state === 'kept' || state === 'late')
    return (
      <>
        {(state === 'kept' ? say.due.kept : say.due.late)(on(keptOn))}
        <br />
        {proof ? (
          <a class="text-link" href={proof}>
            {say.proof}
          </a>
        ) : null}
      </>
    )
  if (state === 'released') return <>{say.due.released}</>
  if (dueOn === null) return <>{say.due.none}</>
  const says =
    dueOn === today ? say.due.today : dueOn < today ? say.due.overdue(on(dueOn)) : say.due.on(on(dueOn))
  return (
    <>
      <strong>{says}</strong>
      <br />
      <span class="quiet">
        <HowDue promise={promise} />
      </span>
    </>
  )
}

function HowDue({ promise: { isAssumed, isConfirmed, dueWords } }: { promise: ShownPromise }) {
  if (isAssumed && !isConfirmed) return <span class="guess">{say.due.assumed}</span>
  return <>{dueWords ? say.due.said(dueWords) : null}</>
}

function whom({ owner, rep, customer }: ShownPromise): string {
  const [ours, theirs] = [rep ?? say.nobodys, customer ?? say.somebody]
  if (owner === 'customer') return words.numbers.capital(say.owes(theirs, ours))
  if (owner === 'both') return say.both(ours, theirs)
  return owner === 'colleague' ? words.numbers.capital(say.colleague(ours, theirs)) : say.owes(ours, theirs)
}

/** What nobody has confirmed, and still matters. */
export function mayBeConfirmed(promise: ShownPromise): boolean {
  return !promise.isConfirmed && !isSettled(promise)
}

/** What is proved kept, or released, asks for nothing more. */
export function isSettled({ state }: ShownPromise): boolean {
  return state === 'kept' || state === 'late' || state === 'released'
}

function howFound({ isConfirmed, waits, confidence }: ShownPromise): string {
  if (isConfirmed) return say.found.confirmed
  return waits ? say.found.waits : say.found.machine(outOf100(confidence))
}

/** One tap says that it is a promise, and that its day is right; another day is said in the same tap. */
export function Confirmation({ promise, back }: { promise: ShownPromise; back: string }) {
  if (!mayBeConfirmed(promise)) return null
  return (
    <form method="post" action={paths.promiseConfirmation(promise.id)}>
      <input type="hidden" name="back" value={back} />
      {promise.isAssumed && promise.dueOn ? (
        <input
          class="field__input"
          type="date"
          name="due"
          value={promise.dueOn}
          required
          aria-label={say.confirmBy(promiseNamed(promise))}
        />
      ) : null}
      <button type="submit" class="button" aria-label={say.confirmThis(promiseNamed(promise))}>
        {say.confirm}
      </button>
    </form>
  )
}
