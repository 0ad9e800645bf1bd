import { Mark } from '../components/mark.tsx'
import type { LaterConversation } from '../components/promise-item.tsx'
import type { TrackedCommitment } from '../conversations/records.ts'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { promiseName } from '../promises/name.ts'

/** A promise that is due, led by what the customer said. */
export interface WaitingPromise {
  readonly promise: TrackedCommitment
  readonly conversation: string
  readonly customer: string
  /** Whose promise it is, on a manager's page. */
  readonly rep: string | null
  readonly quotation: string | null
  /** Where and when it was made: "Thu 19 Nov, 36:25". */
  readonly made: string
  readonly later: readonly LaterConversation[]
}

/** The first of what is due, how many promises it is in all, and how many people wait for them. */
export interface Waits {
  readonly shown: readonly WaitingPromise[]
  readonly promises: number
  readonly people: number
}

interface WaitingProps {
  readonly waits: Waits
  readonly today: string
  readonly mayProve: boolean
}

/** Who waits for what, soonest first. One first button a page: the first promise's. */
export function Waiting({ waits, today, mayProve }: WaitingProps) {
  const { shown, promises } = waits
  return (
    <>
      <ol class="waiting">
        {shown.map((one, at) => (
          <li class="waiting__one">
            <p class="waiting__when">{since(one.promise.dueOn, today)}</p>
            <div class="waiting__who">
              {one.quotation ? (
                <blockquote class="quotation quotation--lead">{one.quotation}</blockquote>
              ) : null}
              <p class="quiet">
                {one.customer}, <a href={paths.said(one.conversation, one.promise.utterance)}>{one.made}</a>
              </p>
            </div>
            <div class="waiting__what">
              <p class="waiting__action">
                <Mark kind="open" />
                <strong>{promiseName(one.promise)}</strong>
              </p>
              {one.rep ? (
                <p class="quiet">{words.conversation.promises.owes(one.rep, one.customer)}</p>
              ) : null}
              {one.promise.dueHow === 'default' ? (
                <p class="quiet">
                  <span class="guess">
                    {words.conversation.promises.assumed(civilDay(one.promise.dueOn ?? today, today))}
                  </span>
                </p>
              ) : null}
              {mayProve ? (
                <div class="acts">
                  <ProofAct one={one} first={at === 0} />
                  <a class="button button--plain" href={`${paths.promise(one.promise.id)}#release`}>
                    {words.home.released}
                  </a>
                </div>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {promises > shown.length ? (
        <p class="quiet waiting__more">
          {words.home.firstOf(shown.length, promises)}{' '}
          <a href={`${paths.conversations}?state=promises-open`}>{words.home.latest.all}</a>
        </p>
      ) : null}
    </>
  )
}

function ProofAct({ one, first }: { one: WaitingPromise; first: boolean }) {
  const say = words.conversation.promises
  const look = first ? 'button button--first' : 'button'
  if (one.later.length === 0)
    return (
      <details>
        <summary class={look}>{say.show}</summary>
        <p class="quiet waiting__none">
          {say.noLater} <a href={paths.uploads}>{words.conversation.list.bringIn}</a>
        </p>
      </details>
    )
  const id = `waiting-${one.promise.id}`
  return (
    <details>
      <summary class={look}>{say.show}</summary>
      <form class="form waiting__none" method="post" action={paths.fulfilment(one.promise.id)}>
        <p class="field">
          <label class="field__label" for={id}>
            {say.choose}
          </label>
          <select class="field__input" id={id} name="conversation" required>
            {one.later.map((conversation) => (
              <option value={conversation.id}>{conversation.says}</option>
            ))}
          </select>
        </p>
        <button type="submit" class="button">
          {say.saveProof}
        </button>
      </form>
    </details>
  )
}

function since(dueOn: string | null, today: string): string {
  const say = words.home
  if (dueOn === null) return say.noDate
  if (dueOn === today) return say.today
  if (dueOn > today) return say.by(civilDay(dueOn, today))
  return isYesterday(dueOn, today) ? say.yesterday : say.since(civilDay(dueOn, today))
}

function isYesterday(date: string, today: string): boolean {
  return Date.parse(`${today}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`) === 86_400_000
}
