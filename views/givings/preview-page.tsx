import { Problem } from '../components/states.tsx'
import { day } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.givings
const SHOWN = 20

export interface GivingPreviewProps {
  readonly frame: Frame
  /** The filters of the list one came from. */
  readonly query: string
  readonly conversations: readonly {
    readonly id: string
    readonly title: string
    readonly at: string | null
    readonly rep: string | null
  }[]
  readonly reps: readonly Person[]
  readonly chosen: string
  readonly problem: string | null
  readonly isTooMany: boolean
  readonly latest: readonly {
    readonly id: string
    readonly rep: Person
    readonly count: number
    readonly at: string
    readonly undoneAt: string | null
  }[]
  readonly timeZone: string
}

/** What would be given, and whose it is now; nothing has happened yet. */
export function GivingPreview(props: GivingPreviewProps) {
  const { frame, conversations, query, problem, isTooMany } = props
  const title = say.title(conversations.length)
  const back = query === '' ? paths.conversations : `${paths.conversations}?${query}`
  return (
    <Layout frame={frame} title={title} current="conversations">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={back}>{say.back}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{say.whose(nowOf(conversations))}</p>
        </div>
      </div>
      {problem ? <Problem line={problem} /> : null}
      <div class="stack">
        {isTooMany ? null : <Choice {...props} />}
        <Those {...props} />
        <Latest {...props} />
      </div>
    </Layout>
  )
}

function Those({ conversations, timeZone }: GivingPreviewProps) {
  return (
    <div>
      <ul class="ruled">
        {conversations.slice(0, SHOWN).map((one) => (
          <li>
            <a href={paths.conversation(one.id)}>{one.title}</a>{' '}
            <span class="quiet">
              {say.one(one.rep, one.at === null ? words.conversation.noDate : day(one.at, timeZone))}
            </span>
          </li>
        ))}
      </ul>
      {conversations.length > SHOWN ? <p class="quiet">{say.more(conversations.length - SHOWN)}</p> : null}
    </div>
  )
}

function Choice({ conversations, query, reps, chosen }: GivingPreviewProps) {
  return (
    <form class="form form--wide" method="post" action={paths.givings}>
      <input type="hidden" name="query" value={query} />
      {conversations.map((one) => (
        <input type="hidden" name="id" value={one.id} />
      ))}
      <p class="field">
        <label class="field__label" for="giving-rep">
          {say.rep}
        </label>
        <select class="field__input" id="giving-rep" name="rep" required>
          <option value="">{say.choose}</option>
          {reps.map((rep) => (
            <option value={rep.id} selected={rep.id === chosen}>
              {rep.name}
            </option>
          ))}
        </select>
        <span class="field__hint">{say.follows}</span>
      </p>
      <p class="acts">
        <button type="submit" class="button button--first">
          {say.give(conversations.length)}
        </button>
      </p>
    </form>
  )
}

function Latest({ latest, timeZone }: GivingPreviewProps) {
  if (latest.length === 0) return null
  return (
    <div>
      <h2>{say.latest}</h2>
      <ul class="ruled">
        {latest.map((one) => (
          <li>
            <a href={paths.giving(one.id)}>{say.given(one.count, one.rep.name)}</a>{' '}
            <span class="quiet">{one.undoneAt ? say.undone : day(one.at, timeZone)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How many are whose, the most first. */
function nowOf(conversations: GivingPreviewProps['conversations']) {
  return [...Map.groupBy(conversations, (one) => one.rep)]
    .map(([rep, theirs]) => ({ rep, count: theirs.length }))
    .toSorted((a, b) => b.count - a.count)
}
