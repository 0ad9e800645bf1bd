import type { LikeFinding } from '../../db/queries/same-findings.ts'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.appeals.same

interface SamePageProps {
  readonly frame: Frame
  readonly found: readonly LikeFinding[]
}

/** Where the same fault may stand elsewhere, for a person to look at one by one. */
export function SamePage({ frame, found }: SamePageProps) {
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.appeals}>{words.appeals.all}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{found.length === 0 ? say.none : say.lead}</p>
        </div>
      </div>
      <ul class="ruled">
        {found.map((one) => (
          <li class="notice">
            <div>
              <p>“{one.words}”</p>
              <p class="quiet">
                {say.in(one.repName ?? words.speakers.nobody)}{' '}
                <a href={paths.said(one.conversationId, one.utterance)}>{say.conversation}</a>,{' '}
                {day(one.sortedAt, frame.viewer?.timeZone ?? 'UTC')}
              </p>
            </div>
            <form class="acts" method="post" action={paths.verdict(one.kind, one.id)}>
              <button
                type="submit"
                class="button"
                name="verdict"
                value="agreed"
                aria-label={say.rightOf(one.words)}
              >
                {say.right}
              </button>
              <button
                type="submit"
                class="button"
                name="verdict"
                value="refused"
                aria-label={say.wrongOf(one.words)}
              >
                {say.wrong}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
