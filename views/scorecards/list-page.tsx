import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { nameAsRead } from './as-read.ts'

export interface ListedScorecard {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly questions: number
  /** "Published on … by …", or whose draft it is. */
  readonly stands: string
  readonly isDraft: boolean
}

export interface ScorecardsPageProps {
  readonly frame: Frame
  readonly scorecards: readonly ListedScorecard[]
  readonly mayWrite: boolean
  readonly nameError?: string
}

const say = words.scorecards

export function ScorecardsPage({ frame, scorecards, mayWrite, nameError }: ScorecardsPageProps) {
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <Section title={say.versions} id="versions">
        <ul class="ruled">
          {scorecards.map((one) => (
            <li>
              <a href={paths.scorecard(one.id, one.version)}>
                {nameAsRead(one)}, {words.numbers.lower(say.version(one.version))}
              </a>
              <p class="quiet">
                {one.stands}, {say.questions(one.questions)}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      {mayWrite ? (
        <Section title={say.make} id="make">
          <p class="quiet">{say.makeHint}</p>
          <form class="form" method="post" action={paths.scorecards}>
            <TextField
              id="scorecard-name"
              name="name"
              label={say.name}
              value=""
              autocomplete="off"
              error={nameError}
            />
            <p>
              <button type="submit" class="button">
                {say.send}
              </button>
            </p>
          </form>
        </Section>
      ) : null}
    </Layout>
  )
}
