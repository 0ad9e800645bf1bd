import { type MatteringMinute, minutesThatMatter } from '../../server/measures/minutes-that-matter.ts'
import { Section } from '../components/section.tsx'
import { clock } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor } from '../paths.ts'
import type { ConversationPageProps } from './page.tsx'

interface MinutesProps {
  readonly minutes: readonly MatteringMinute[]
  readonly aside?: boolean
}

/** What it needs of the page: what people said is none does not count. */
export function minutesOf({
  conversation,
  moments,
  commitments,
  insights,
}: ConversationPageProps): MinutesProps {
  const standing = <T extends { readonly verdict: string | null }>(all: readonly T[]) =>
    all.filter((one) => one.verdict !== 'refused')
  const findings = {
    moments: standing(moments),
    commitments: standing(commitments),
    insights: standing(insights),
  }
  return { minutes: minutesThatMatter(conversation, findings) }
}

/** Where to listen first, and why there. */
export function Minutes({ minutes, aside = false }: MinutesProps) {
  if (minutes.length === 0)
    return aside ? <section id="minutes" hidden hx-swap-oob="true" /> : <section id="minutes" hidden />
  const say = words.conversation.minutesThatMatter
  return (
    <Section title={say.title(minutes.length)} aside={say.aside} id="minutes" isSwapped={aside}>
      <ol class="ruled">
        {minutes.map(({ startMs, endMs, utterance, reasons }) => (
          <li class="minute">
            <a href={`#${anchor(utterance)}`} data-seek={utterance}>
              {say.from(clock(startMs), clock(endMs))}
            </a>
            <p class="minute__why">
              {words.numbers.capital(
                words.numbers.list(reasons.map(({ reason, count }) => say.reasons[reason](count))),
              )}
              .
            </p>
          </li>
        ))}
      </ol>
      <details class="why">
        <summary class="why__open">{words.measures.why}</summary>
        <p class="quiet">{say.because}</p>
      </details>
    </Section>
  )
}
