import type { Silence } from '../../../server/actions/silences.ts'
import { Section } from '../../components/section.tsx'
import { civilDay } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'

interface SilenceClockProps {
  readonly name: string
  readonly silence: Silence
  readonly today: string
  /** The first day that may be asked for. */
  readonly tomorrow: string
}

/** How long a customer has waited, drawn a dot a day; and the one act by which they are left in peace. */
export function SilenceClock({ name, silence, today, tomorrow }: SilenceClockProps) {
  const say = words.silence
  const { state, heard, since, dueOn, writeOn, quietUntil, customerId } = silence
  const on = (date: string | null) => (date === null ? '' : civilDay(date, today))
  return (
    <Section title={say.title} id={`silence-${customerId}`} aside={name}>
      {state === 'unknown' ? <p>{say.unknown}</p> : <Dots silence={silence} />}
      {state === 'quiet' ? <p>{say.quiet(on(quietUntil))}</p> : null}
      {state === 'silent' ? <p>{say.silent(silence.days)}</p> : null}
      {state === 'running' ? <p>{say.running(silence.days, on(dueOn), on(writeOn))}</p> : null}
      {heard && since ? (
        <>
          <p class="quiet">
            <a href={paths.said(heard.conversationId, heard.utterance)}>{say.heard(on(since))}</a>
          </p>
          <p class="promises__ours">“{shortened(heard.words)}”</p>
        </>
      ) : null}
      {state === 'quiet' ? (
        <form method="post" action={paths.quietEnding(customerId)}>
          <button type="submit" class="button button--plain">
            {say.end}
          </button>
        </form>
      ) : (
        <form class="form" method="post" action={paths.quiet(customerId)}>
          <p class="field">
            <label class="field__label" for={`quiet-${customerId}`}>
              {say.ask}
            </label>
            <input
              class="field__input"
              id={`quiet-${customerId}`}
              type="date"
              name="until"
              min={tomorrow}
              required
            />
          </p>
          <button type="submit" class="button">
            {say.leave}
          </button>
        </form>
      )}
    </Section>
  )
}

const EACH = 14
const MOST_DOTS = 31

/** Filled for the days waited. */
function Dots({ silence: { days, limit } }: { silence: Silence }) {
  const count = Math.min(limit, MOST_DOTS)
  return (
    <svg
      class="silence"
      width={count * EACH}
      height={EACH}
      viewBox={`0 0 ${count * EACH} ${EACH}`}
      role="img"
      aria-label={words.silence.dots(Math.min(days, limit), limit)}
    >
      {Array.from({ length: count }, (_, at) => (
        <circle
          class={at < days ? 'silence__waited' : 'silence__left'}
          cx={at * EACH + EACH / 2}
          cy={EACH / 2}
          r="4.5"
        />
      ))}
    </svg>
  )
}

const LONGEST = 200

function shortened(text: string): string {
  return text.length > LONGEST ? `…${text.slice(-LONGEST).trimStart()}` : text
}
