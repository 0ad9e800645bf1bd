import type { KnownCustomer } from '../../db/queries/known-customers.ts'
import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Apart } from './likely.tsx'
import type { MergeKind } from './records.ts'

/** One of the two, with everybody it stands for. */
export interface Side {
  readonly id: string
  readonly customers: readonly KnownCustomer[]
}

export interface MergingPageProps {
  readonly frame: Frame
  readonly kind: MergeKind
  readonly sides: readonly Side[]
  readonly mayMerge: boolean
  readonly error: string | null
}

/** Two beside each other, before anybody says that they are one. */
export function MergingPage({ frame, kind, sides, mayMerge, error }: MergingPageProps) {
  const say = words.customers.merging
  const [one = '', other = ''] = sides.map((side) => side.id)
  return (
    <Layout frame={frame} title={say.title} current="customers">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.customers}>{words.customers.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {error ? <Problem line={error} /> : null}
      {mayMerge ? null : <Problem line={say.forbidden} />}
      <form id="merging" method="post" action={paths.customerMerges}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="one" value={one} />
        <input type="hidden" name="other" value={other} />
        <fieldset class="ticks">
          <legend class="field__label">{say.which}</legend>
          <div class="sides">
            {sides.map((side, at) => (
              <label class="sides__one">
                <span class="sides__name">
                  <input
                    type="radio"
                    name="kept"
                    value={side.id}
                    required
                    checked={at === 0}
                    disabled={!mayMerge}
                  />
                  {nameOf(kind, side)}
                </span>
                <Facts kind={kind} side={side} />
              </label>
            ))}
          </div>
        </fieldset>
      </form>
      <p class="section__foot">
        {say.whatFollows} {kind === 'customer' ? say.takesAccount : ''}
      </p>
      <div class="acts sides__acts">
        {mayMerge ? (
          <>
            <button type="submit" class="button button--first" form="merging">
              {say.act}
            </button>
            <Apart kind={kind} ids={[one, other]} says={say.apart} />
          </>
        ) : null}
        <a class="button" href={paths.customers}>
          {say.back}
        </a>
      </div>
    </Layout>
  )
}

function Facts({ kind, side: { customers } }: { kind: MergeKind; side: Side }) {
  const say = words.customers.merging
  const all = (texts: readonly string[]) => [...new Set(texts)].slice(0, 20).join(', ') || say.nothing
  const count = customers.reduce((sum, customer) => sum + customer.conversations, 0)
  const facts = [
    kind === 'customer'
      ? [say.company, all(customers.flatMap((one) => one.account ?? []))]
      : [say.people, all(customers.map((one) => one.name))],
    [say.mails, all(customers.flatMap((one) => one.emails))],
    [say.phones, all(customers.flatMap((one) => one.phones))],
    [say.conversations, String(count)],
  ]
  return (
    <span class="sides__facts">
      {facts.map(([name, value]) => (
        <span class="sides__fact">
          <span class="quiet">{name}</span> <span>{value}</span>
        </span>
      ))}
    </span>
  )
}

function nameOf(kind: MergeKind, { id, customers }: Side): string {
  return kind === 'account' ? id : (customers[0]?.name ?? id)
}
