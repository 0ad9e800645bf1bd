import type { Giving } from '../../db/queries/givings.ts'
import { day, timeOfDay } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.givings

interface GivingPageProps {
  readonly frame: Frame
  readonly giving: Giving
  readonly conversations: readonly (Giving['conversations'][number] & { readonly title: string })[]
}

/** What was given in one go, whose it was, and the way back. */
export function GivingPage({ frame, giving, conversations }: GivingPageProps) {
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const { rep, at, undoneAt } = giving
  const title = say.given(conversations.length, rep.name)
  const stayed = conversations.filter((one) => !one.cameBack).length
  const when = (instant: string) => `${day(instant, timeZone)}, ${timeOfDay(instant, timeZone)}`
  return (
    <Layout frame={frame} title={title} current="conversations">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.conversations}>{words.conversation.list.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">
            {undoneAt ? say.takenBack(when(undoneAt), conversations.length - stayed, stayed) : when(at)}
          </p>
        </div>
      </div>
      <div class="stack">
        {undoneAt ? null : (
          <form class="acts" method="post" action={paths.givingDeletion(giving.id)}>
            <button type="submit" class="button">
              {say.undo}
            </button>
            <span class="quiet">{say.undoHint}</span>
          </form>
        )}
        {undoneAt ? null : <Onward />}
        <ul class="ruled">
          {conversations.map((one) => (
            <li>
              <a href={paths.conversation(one.id)}>{one.title}</a>{' '}
              <span class="quiet">
                {say.before(one.repBefore?.name ?? null)}
                {undoneAt && !one.cameBack ? ` ${say.stays}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  )
}

function Onward() {
  return (
    <nav class="acts" aria-label={words.upload.next.title}>
      <a class="button" href={`${paths.people}#add`}>
        {say.another}
      </a>
      <a class="button" href={paths.promisesOf('about-to-break')}>
        {say.promises}
      </a>
    </nav>
  )
}
