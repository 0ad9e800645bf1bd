import { day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownExpected } from './records.ts'

interface ExpectedCallProps {
  readonly call: ShownExpected
  readonly timeZone: string
  /** What came in for it, where the viewer may see that. */
  readonly conversation?: string | null
  readonly isHeld?: boolean
}

/** A call that was expected: when, with whom, and what people said of it. */
export function ExpectedCall({ call, timeZone, conversation = null, isHeld = false }: ExpectedCallProps) {
  const say = words.expected.coverage
  const { startsAt, customer, title, notHeld } = call
  const when = `${day(startsAt, timeZone)}, ${timeOfDay(startsAt, timeZone)}`
  const what = [
    when,
    say.with(customer ?? words.expected.page.somebody),
    ...(title === null ? [] : [title]),
  ].join(', ')
  return (
    <li class="stack--tight">
      <p>{conversation === null ? what : <a href={paths.conversation(conversation)}>{what}</a>}</p>
      {notHeld ? (
        <p class="quiet">
          {words.expected.reasons[notHeld.reason]}.{' '}
          {notHeld.isAgreed ? say.agreed(notHeld.by) : say.waits(notHeld.by)}
        </p>
      ) : null}
      {isHeld ? null : <Acts call={call} what={what} />}
    </li>
  )
}

function Acts({ call, what }: { call: ShownExpected; what: string }) {
  const say = words.expected.coverage
  const { id, notHeld, mayAgree, mayUndo } = call
  return (
    <div class="acts">
      {notHeld ? null : (
        <form class="form__row" method="post" action={paths.absence(id)}>
          <p class="field">
            <label class="field__label" for={`reason-${id}`}>
              {say.notHeld}
            </label>
            <select class="field__input" id={`reason-${id}`} name="reason">
              {Object.entries(words.expected.reasons).map(([reason, text]) => (
                <option value={reason}>{text}</option>
              ))}
            </select>
          </p>
          <button type="submit" class="button" aria-label={`${say.say}: ${what}`}>
            {say.say}
          </button>
        </form>
      )}
      {mayAgree ? (
        <form method="post" action={paths.absenceAgreement(id)}>
          <button type="submit" class="button" aria-label={`${say.agree}: ${what}`}>
            {say.agree}
          </button>
        </form>
      ) : null}
      {mayUndo ? (
        <form method="post" action={paths.absenceRemoval(id)}>
          <button type="submit" class="button button--plain" aria-label={`${say.undo}: ${what}`}>
            {say.undo}
          </button>
        </form>
      ) : null}
    </div>
  )
}
