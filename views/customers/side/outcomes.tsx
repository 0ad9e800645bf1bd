import type { Outcomes as Shown } from '../../../server/actions/trail/outcomes.ts'
import { ChoiceField } from '../../coaching/fields.tsx'
import { DayField } from '../../components/day-field.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import { day, money } from '../../format.ts'
import type { Person } from '../../frame.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import type { RefusedForm } from '../refused-form.ts'

interface OutcomesProps {
  readonly outcomes: Shown
  readonly people: readonly Person[]
  readonly once: string
  readonly timeZone: string
  readonly today: string
  readonly refused: RefusedForm | undefined
}

/** What came of it, beside what was said: shown, never a line of pay. */
export function Outcomes({ outcomes, people, once, timeZone, today, refused }: OutcomesProps) {
  const say = words.trail.outcomes
  const { bought, cancelled, value, referredBy, referred, checkIns } = outcomes
  const sums = value.map((one) => money(one.minor, one.currency))
  const facts: readonly (readonly [string, string])[] = [
    [say.bought, bought.length === 0 ? say.nothing : [say.times(bought.length), ...sums].join(', ')],
    [say.again, againSays(bought.length)],
    [say.cancelled, cancelledSays(cancelled, bought.length)],
    [say.checkIns, checkIns.of === 0 ? say.notDue : say.doneOf(checkIns.done, checkIns.of)],
    [say.referredBy, referredBy.join(', ') || say.unknown],
    [say.referred, referred.join(', ') || say.nobody],
  ]
  return (
    <Section title={say.title} aside={say.aside} id="outcomes">
      <dl class="facts">
        {facts.map(([name, said]) => (
          <>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </>
        ))}
      </dl>
      <p class="section__foot">{say.foot}</p>
      <Bought bought={bought} timeZone={timeZone} />
      <details class="more" open={refused !== undefined}>
        <summary>{say.add}</summary>
        <Adding people={people} once={once} today={today} refused={refused} />
      </details>
    </Section>
  )
}

function againSays(bought: number): string {
  const say = words.trail.outcomes
  if (bought === 0) return say.unknown
  return bought > 1 ? say.times(bought - 1) : say.notYet
}

function cancelledSays(cancelled: number, bought: number): string {
  const say = words.trail.outcomes
  if (cancelled > 0) return say.times(cancelled)
  return bought === 0 ? say.unknown : say.never
}

function Bought({ bought, timeZone }: { bought: Shown['bought']; timeZone: string }) {
  const say = words.trail.outcomes
  return (
    <ul class="ruled">
      {bought.map((one) => (
        <li class="acts task">
          <span>
            {one.what} <span class="quiet">{day(one.at, timeZone)}</span>
          </span>
          <form method="post" action={paths.purchaseCancellation(one.id)}>
            <button type="submit" class="button button--plain" aria-label={say.callOffOf(one.what)}>
              {say.callOff}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

function Adding({
  people,
  once,
  today,
  refused,
}: Pick<OutcomesProps, 'people' | 'once' | 'today' | 'refused'>) {
  const typed = refused?.typed ?? {}
  const errors = refused?.errors ?? {}
  const say = words.trail.outcomes
  const closed = Object.entries(say.channels).map(([value, says]) => ({ value, says }))
  return (
    <form class="form" method="post" action={paths.purchases}>
      <input type="hidden" name="once" value={once} />
      {people.length === 1 ? (
        <input type="hidden" name="customer" value={people[0]?.id ?? ''} />
      ) : (
        <ChoiceField
          id="purchase-customer"
          name="customer"
          label={say.who}
          value=""
          options={people.map(({ id, name }) => ({ value: id, says: name }))}
          error={undefined}
        />
      )}
      <TextField
        id="purchase-what"
        name="what"
        label={say.what}
        value={typed.what ?? ''}
        error={errors.what}
        autocomplete="off"
      />
      <DayField
        id="purchase-on"
        name="on"
        label={say.on}
        value={typed.on ?? today}
        max={today}
        error={errors.on}
      />
      <TextField
        id="purchase-value"
        name="value"
        label={say.value}
        value={typed.value ?? ''}
        error={errors.value}
        hint={say.valueHint}
        required={false}
        autocomplete="off"
      />
      <TextField
        id="purchase-currency"
        name="currency"
        label={say.currency}
        value={typed.currency ?? ''}
        error={errors.currency}
        hint={say.currencyHint}
        required={false}
        autocomplete="off"
      />
      <ChoiceField
        id="purchase-channel"
        name="channel"
        label={say.closed}
        value={typed.channel ?? ''}
        options={[{ value: '', says: say.closedUnknown }, ...closed]}
        error={undefined}
      />
      <p>
        <button type="submit" class="button">
          {say.save}
        </button>
      </p>
    </form>
  )
}
