import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { civilDate } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Answered, Board, PaidRow } from './records.ts'

/** Who is paid by this version of the plan, who signed it, and for how much of the period. */
export function PaidPeople({ board, answered }: { board: Board; answered: Answered }) {
  const say = words.periods.people
  const { people, period } = board
  const signed = people.filter((one) => one.signed !== null).length
  return (
    <Section title={say.title} id="people">
      <p class="quiet">{say.lead(signed, people.length)}</p>
      <TableScroll says={say.title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.person}</th>
              <th scope="col">{say.signed}</th>
              <th scope="col">{say.days}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr>
                <th scope="row">{one.name}</th>
                <td>{one.signed ?? say.not}</td>
                <td>{one.worked ? say.part(one.worked.days, one.worked.of) : say.whole}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {signed < people.length && !board.isClosed ? (
        <form class="period__form" method="post" action={paths.periodReminders(period.id)}>
          <button type="submit" class="button">
            {say.remind}
          </button>
        </form>
      ) : null}
      {board.isClosed || people.length === 0 ? null : (
        <details class="period__more" open={answered.daysError !== undefined}>
          <summary>{say.change}</summary>
          <DaysForm id={period.id} people={people} error={answered.daysError} />
          <UnpaidForms board={board} />
        </details>
      )}
    </Section>
  )
}

function DaysForm({
  id,
  people,
  error,
}: {
  id: string
  people: readonly PaidRow[]
  error: string | undefined
}) {
  const say = words.periods.people
  return (
    <form class="form period__form" method="post" action={paths.periodDays(id)}>
      <p class="quiet">{say.daysHint}</p>
      <p class="field">
        <label class="field__label" for="days-person">
          {say.who}
        </label>
        <select class="field__input" id="days-person" name="person">
          {people.map((one) => (
            <option value={one.id}>{one.name}</option>
          ))}
        </select>
      </p>
      <div class="form__row">
        {(['first', 'last'] as const).map((name) => (
          <p class="field">
            <label class="field__label" for={`days-${name}`}>
              {say[name]}
            </label>
            <input class="field__input" type="date" id={`days-${name}`} name={name} />
          </p>
        ))}
      </div>
      {error ? (
        <p class="field__error" role="alert">
          {error}
        </p>
      ) : null}
      <button type="submit" class="button">
        {say.save}
      </button>
    </form>
  )
}

function UnpaidForms({ board: { period, leaves } }: { board: Board }) {
  const say = words.periods.people
  return (
    <form class="form period__form" method="post" action={paths.periodUnpaid(period.id)}>
      <fieldset class="payroll__fields">
        <legend class="field__label">{say.unpaid}</legend>
        {leaves.length === 0 ? <p class="quiet">{say.unpaidNone}</p> : null}
        {leaves.map(({ id, name, from, to, isUnpaid }) => (
          <label class="payroll__choice">
            <input type="checkbox" name="leave" value={id} checked={isUnpaid} />{' '}
            {say.leave(name, civilDate(from), civilDate(to))}
          </label>
        ))}
      </fieldset>
      {leaves.length === 0 ? null : (
        <button type="submit" class="button">
          {say.save}
        </button>
      )}
    </form>
  )
}
