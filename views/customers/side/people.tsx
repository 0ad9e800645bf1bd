import type { OnTheirSide, TheirSide } from '../../../server/actions/trail/people.ts'
import { Section } from '../../components/section.tsx'
import { day } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'

const MOST = 12

/** Who is on their side, how often and where we talked, and who is still to be named. */
export function People({ side, timeZone }: { side: TheirSide; timeZone: string }) {
  const say = words.trail.people
  const { people, unknown, calls } = side
  const more = Math.max(0, people.length - MOST) + Math.max(0, unknown.length - MOST)
  return (
    <Section title={say.title} id="people">
      {people.length + unknown.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {people.slice(0, MOST).map((one) => (
          <li>
            <p>
              <Name one={one} />
              {one.role ? `, ${one.role}` : ''}
            </p>
            <p class="quiet">{reachable(one, timeZone)}</p>
          </li>
        ))}
        {unknown.slice(0, MOST).map((one) => (
          <li>
            <p class="trail__unknown">{say.unknown(words.numbers.list(one.names), day(one.at, timeZone))}</p>
            <p>
              <a class="text-link" href={`${paths.conversation(one.conversationId)}#speakers`}>
                {say.sayWho}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {calls.all > 0 ? <p class="section__foot">{say.pickedUp(calls.answered, calls.all)}</p> : null}
      {more > 0 ? <p class="section__foot">{say.more(more)}</p> : null}
    </Section>
  )
}

function Name({ one: { name, customerId } }: { one: OnTheirSide }) {
  const shown = name ?? words.trail.people.noName
  if (customerId === null) return <strong>{shown}</strong>
  return (
    <strong>
      <a href={paths.customer(customerId)}>{shown}</a>
    </strong>
  )
}

function reachable({ talks, channels, lastAt }: OnTheirSide, timeZone: string): string {
  const say = words.trail.people
  if (talks === 0 || lastAt === null) return say.never
  const placed = channels.reduce((sum, { count }) => sum + count, 0)
  const parts = channels.map(({ channel, count }) => say.by(count, channel))
  const others = talks > placed ? [say.other(talks - placed)] : []
  return `${words.numbers.capital(say.counts([...parts, ...others]))}, ${say.last(day(lastAt, timeZone))}.`
}
