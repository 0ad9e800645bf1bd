import type { Silence } from '../../../server/actions/silences.ts'
import { DayField } from '../../components/day-field.tsx'
import { FourteenDots } from '../../components/fourteen-dots.tsx'
import { Section } from '../../components/section.tsx'
import { DottedLine } from '../../components/states.tsx'
import { civilDay, firstName } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { quietEnd } from '../quiet-end.ts'
import type { RefusedForm } from '../refused-form.ts'

interface SilenceClockProps {
  readonly name: string
  readonly silence: Silence
  readonly today: string
  /** The first day that may be asked for. */
  readonly tomorrow: string
  /** Where whoever looks may write to them, if they may and an address is known. */
  readonly mail: string | null
  readonly refused?: RefusedForm | undefined
}

/** How long a customer has waited, drawn a dot a day; and the acts by which they hear from us, or are left in peace. */
export function SilenceClock({ name, silence, today, tomorrow, mail, refused }: SilenceClockProps) {
  const say = words.silence
  const { state, heard, since, customerId } = silence
  return (
    <Section title={say.title(firstName(name))} id={`silence-${customerId}`}>
      <Waited silence={silence} today={today} />
      {heard && since ? (
        <div class="silence__heard">
          <p class="quiet">
            <a href={paths.said(heard.conversationId, heard.utterance)}>
              {say.heard(civilDay(since, today))}
            </a>
          </p>
          <p class="promises__ours">“{shortened(heard.words)}”</p>
        </div>
      ) : null}
      <div class="silence__acts">
        {mail !== null && state !== 'quiet' ? (
          <a class="button button--first" href={`mailto:${encodeURIComponent(mail).replace('%40', '@')}`}>
            {say.write(firstName(name))}
          </a>
        ) : null}
        <Quiet {...silence} tomorrow={tomorrow} refused={refused} />
      </div>
    </Section>
  )
}

function Waited({ silence, today }: { silence: Silence; today: string }) {
  const say = words.silence
  const { state, since, days, limit, dueOn, writeOn } = silence
  const on = (date: string | null) => (date === null ? '' : civilDay(date, today))
  if (state === 'unknown')
    return (
      <>
        <DottedLine />
        <p>{say.unknown}</p>
      </>
    )
  return (
    <>
      <p class="silence__days">{say.days(days)}</p>
      <FourteenDots days={Math.min(days, limit)} of={Math.min(limit, MOST_DOTS)} isSpread />
      <p class="silence__axis">
        <span>{on(since)}</span>
        {dueOn === null ? null : <strong>{on(dueOn)}</strong>}
      </p>
      <p class="quiet">
        {state === 'quiet'
          ? say.quiet(quietEnd(silence, today))
          : state === 'silent'
            ? say.silent(limit)
            : say[writeOn !== null && writeOn < today ? 'tight' : 'running'](limit, on(writeOn))}
      </p>
    </>
  )
}

function Quiet({
  state,
  customerId,
  tomorrow,
  refused,
}: Silence & Pick<SilenceClockProps, 'tomorrow' | 'refused'>) {
  const say = words.silence
  if (state === 'quiet')
    return (
      <form method="post" action={paths.quietEnding(customerId)}>
        <button type="submit" class="button button--plain">
          {say.end}
        </button>
      </form>
    )
  return (
    <details class="more" open={refused !== undefined}>
      <summary>{say.askedQuiet}</summary>
      <form class="form" method="post" action={paths.quiet(customerId)}>
        <DayField
          id={`quiet-${customerId}`}
          name="until"
          label={say.ask}
          value={refused?.typed.until ?? ''}
          min={tomorrow}
          error={refused?.errors.until}
        />
        <p>
          <button type="submit" class="button">
            {say.leave}
          </button>
        </p>
      </form>
    </details>
  )
}

const MOST_DOTS = 31
const LONGEST = 200

function shortened(text: string): string {
  return text.length > LONGEST ? `…${text.slice(-LONGEST).trimStart()}` : text
}
