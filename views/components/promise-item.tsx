import { isUnproved, type PromiseState } from '../../server/measures/promise-state.ts'
import { peopleSay } from '../conversations/answers.ts'
import type { TrackedCommitment } from '../conversations/records.ts'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'
import { promiseName } from '../promises/name.ts'
import { Mark, type MarkKind } from './mark.tsx'
import { ProposedProofs, type ShownProofs } from './proposed-proofs.tsx'

export interface LaterConversation {
  readonly id: string
  readonly says: string
}

interface PromiseItemProps {
  readonly promise: TrackedCommitment
  /** First names, as the sentence needs them. */
  readonly rep: string
  readonly customer: string
  readonly isYours: boolean
  readonly mayProve: boolean
  readonly today: string
  readonly later: readonly LaterConversation[]
  /** What may have kept each promise, by its id, and the page to come back to. */
  readonly proofs?: ReadonlyMap<string, ShownProofs>
  readonly back?: string
}

const marks: Readonly<Record<PromiseState, MarkKind>> = {
  made: 'open',
  due: 'open',
  'never-due': 'open',
  kept: 'kept',
  late: 'late',
  broken: 'broken',
  released: 'released',
}

/** One promise: who owes what to whom, by when, and what became of it. */
export function PromiseItem(props: PromiseItemProps) {
  const { promise } = props
  return (
    <li class="promise" id={`promise-${promise.id}`}>
      <Mark kind={marks[promise.state]} class={promise.owner === 'customer' ? 'mark--customer' : ''} />
      <div>
        <p class="promise__action">
          <a class="promise__link" href={`#${anchor(promise.utterance)}`} data-seek={promise.utterance}>
            {promiseName(promise)}
          </a>
        </p>
        <p class="quiet">
          <Owes {...props} /> <Fate {...props} />
        </p>
        {promise.put ? <p class="quiet">{peopleSay(promise)}</p> : null}
        {props.mayProve ? <Proposed {...props} /> : null}
        {props.mayProve && isUnproved(promise.state) ? <Proof {...props} /> : null}
      </div>
    </li>
  )
}

function Owes({ promise, rep, customer, isYours }: PromiseItemProps) {
  const say = words.conversation.promises
  const done = promise.state === 'kept' || promise.state === 'late'
  if (promise.owner === 'both') return <>{say.both}</>
  if (promise.owner === 'customer') {
    const whom = isYours ? say.you : say.us
    return (
      <strong class="promise__theirs">
        {words.numbers.capital(done ? say.owed(customer, whom) : say.owes(customer, whom))}
      </strong>
    )
  }
  if (promise.owner === 'colleague') return <>{say.owes(say.colleague, customer)}</>
  if (isYours) return <>{done ? say.youOwed(customer) : say.youOwe(customer)}</>
  return <>{done ? say.owed(rep, customer) : say.owes(rep, customer)}</>
}

function Fate({ promise, today }: PromiseItemProps) {
  const say = words.conversation.promises
  const on = promise.proof?.on ? civilDay(promise.proof.on, today) : ''
  if (promise.state === 'kept' || promise.state === 'late')
    return (
      <>
        {promise.state === 'kept' ? say.kept(on) : say.late(on)}.{' '}
        {promise.proof ? <a href={promise.proof.href}>{promise.proof.says}</a> : null}
      </>
    )
  if (promise.state === 'broken') return <strong>{say.broken}.</strong>
  if (promise.state === 'released') return <>{say.released}.</>
  return <Due promise={promise} today={today} />
}

function Due({ promise, today }: { promise: TrackedCommitment; today: string }) {
  const say = words.conversation.promises
  if (promise.dueOn === null)
    return <>{promise.dueWords ? words.numbers.capital(say.saidDate(promise.dueWords)) : say.noDate}</>
  const day = civilDay(promise.dueOn, today)
  if (promise.dueHow === 'default')
    return (
      <>
        <span class="guess">{say.assumed(day)}</span>: {say.assumedWhy}
      </>
    )
  const due = promise.dueOn === today ? say.dueToday : promise.dueOn < today ? say.overdue(day) : say.due(day)
  return (
    <>
      <strong>{due}</strong>
      {promise.dueWords ? `, ${say.saidDate(promise.dueWords)}` : '.'}
    </>
  )
}

function Proposed({ promise, proofs, back = '/' }: PromiseItemProps) {
  const shown = proofs?.get(promise.id)
  return shown ? <ProposedProofs promise={promise.id} shown={shown} back={back} /> : null
}

function Proof({ promise, later }: PromiseItemProps) {
  const say = words.conversation.promises
  const id = `proof-${promise.id}`
  return (
    <details class="promise__proof">
      <summary class="button button--plain button--strong">{say.show}</summary>
      {later.length === 0 ? (
        <p class="quiet">
          {say.noLater} <a href={paths.uploads}>{words.conversation.list.bringIn}</a>
        </p>
      ) : (
        <form class="form" method="post" action={paths.fulfilment(promise.id)}>
          <p class="field">
            <label class="field__label" for={id}>
              {say.choose}
            </label>
            <select class="field__input" id={id} name="conversation" required>
              {later.map((one) => (
                <option value={one.id}>{one.says}</option>
              ))}
            </select>
            <span class="field__hint">{say.chooseHint}</span>
          </p>
          <button type="submit" class="button">
            {say.saveProof}
          </button>
        </form>
      )}
    </details>
  )
}
