import type { LaterConversation } from '../components/promise-item.tsx'
import { ProofFields, ProposedProofs, type ShownProofs } from '../components/proposed-proofs.tsx'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { promiseName } from './name.ts'
import { Confirmation, Due, isSettled, PromiseWords, type ShownPromise } from './row.tsx'

export interface PromisePageProps {
  readonly frame: Frame
  readonly promise: ShownPromise
  readonly isYours: boolean
  /** Who made it, whom it was handed to, and what the customer answered. */
  readonly history: readonly string[]
  readonly proofs: ShownProofs | undefined
  /** Later conversations in which they may have let go of it. */
  readonly later: readonly LaterConversation[]
  /** The address of a link that has just been made. */
  readonly address: string | null
  /** Until when the customer may answer. */
  readonly waitsUntil: string | null
  readonly problem: {
    readonly field: 'reason' | 'conversation'
    readonly says: string
    readonly reason: string
  } | null
}

/** One promise: its words, its day, what proves it, and what its customer says. */
export function PromisePage(props: PromisePageProps) {
  const { frame, promise, isYours, history, proofs } = props
  const say = words.promises.page
  const isOpen = !isSettled(promise)
  return (
    <Layout frame={frame} title={promiseName(promise)} current="promises">
      <div class="page__head">
        <div>
          <h1>{promiseName(promise)}</h1>
          <p class="page__lead">
            <Due promise={promise} today={frame.today} />
          </p>
        </div>
        <a class="text-link" href={paths.promises}>
          {say.back}
        </a>
      </div>
      <div class="promises__how">
        <PromiseWords promise={promise} />
        {promise.isByCustomer ? <p>{words.promises.byCustomer}</p> : null}
        <ul class="quiet">
          {history.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
        {isYours ? <Confirmation promise={promise} back={frame.path} /> : null}
      </div>
      {isYours && isOpen ? (
        <Section title={say.proof} id="proof">
          {proofs ? (
            <ProposedProofs promise={promise.id} shown={proofs} back={frame.path} />
          ) : (
            <p class="quiet">{say.noProof}</p>
          )}
        </Section>
      ) : null}
      {isYours && promise.owner !== 'customer' && promise.state !== 'released' && !promise.isByCustomer ? (
        <Asking {...props} />
      ) : null}
      {isYours && isOpen && promise.owner !== 'customer' ? <Release {...props} /> : null}
    </Layout>
  )
}

function Asking({ promise, proofs, address, waitsUntil }: PromisePageProps) {
  const say = words.promises.page
  const shown = proofs?.proofs[0]
  return (
    <Section title={say.ask} id="ask">
      <p class="quiet">{say.askLead}</p>
      {address ? (
        <p>
          <label class="field__label" for="link">
            {say.askAddress}
          </label>
          <input class="field__input" id="link" readonly value={address} />
        </p>
      ) : null}
      {waitsUntil ? (
        <>
          <p>{address ? say.askUntil(waitsUntil) : say.askWaits(waitsUntil)}</p>
          <form class="promises__act" method="post" action={paths.promiseLinkRevocation(promise.id)}>
            <button type="submit" class="button button--plain">
              {say.askTakeBack}
            </button>
          </form>
        </>
      ) : null}
      {address ? null : (
        <form class="promises__act" method="post" action={paths.promiseLink(promise.id)}>
          {shown ? <ProofFields fields={shown.fields} /> : null}
          <button type="submit" class="button">
            {say.askButton}
          </button>
        </form>
      )}
    </Section>
  )
}

function Release({ promise, later, problem }: PromisePageProps) {
  const say = words.promises.page
  if (later.length === 0)
    return (
      <Section title={say.release} id="release">
        <p class="quiet">{say.releaseNone}</p>
      </Section>
    )
  return (
    <Section title={say.release} id="release">
      <p class="quiet">{say.releaseLead}</p>
      <form class="form" method="post" action={paths.promiseRelease(promise.id)}>
        <p class="field">
          <label class="field__label" for="release-where">
            {say.releaseWhere}
          </label>
          <select class="field__input" id="release-where" name="conversation">
            {later.map((one) => (
              <option value={one.id}>{one.says}</option>
            ))}
          </select>
        </p>
        <p class="field">
          <label class="field__label" for="release-why">
            {say.releaseWhy}
          </label>
          <input
            class="field__input"
            id="release-why"
            name="reason"
            maxlength={500}
            required
            value={problem?.reason ?? ''}
            {...(problem ? { 'aria-invalid': 'true', 'aria-describedby': 'release-problem' } : {})}
          />
          {problem ? (
            <span class="field__error" id="release-problem">
              {problem.says}
            </span>
          ) : null}
        </p>
        <p>
          <button type="submit" class="button">
            {say.releaseButton}
          </button>
        </p>
      </form>
    </Section>
  )
}
