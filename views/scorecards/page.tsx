import type { Question } from '../../server/grading/questions.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { QuestionRead } from './question.tsx'

export interface ScorecardPageProps {
  readonly frame: Frame
  readonly id: string
  readonly name: string
  readonly version: number
  readonly stands: string
  readonly questions: readonly Question[]
  readonly others: readonly { readonly version: number; readonly stands: string }[]
  readonly mayWrite: boolean
}

const say = words.scorecards

/** A published version, as everybody may read it. */
export function ScorecardPage({
  frame,
  id,
  name,
  version,
  stands,
  questions,
  others,
  mayWrite,
}: ScorecardPageProps) {
  return (
    <Layout frame={frame} title={`${name}, ${words.numbers.lower(say.version(version))}`}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.scorecards}>{say.title}</a>
          </p>
          <h1>{name}</h1>
          <p class="page__lead">
            {say.version(version)}. {stands}.
          </p>
        </div>
      </div>
      <div class="talk__columns">
        <Section title={say.questions(questions.length)} id="questions">
          {questions.map((question) => (
            <QuestionRead question={question} />
          ))}
        </Section>
        <Section title={say.versions} id="versions">
          <p class="quiet">{say.locked}</p>
          <ul class="ruled">
            {others.map((one) => (
              <li>
                {one.version === version ? (
                  <strong>{say.version(one.version)}</strong>
                ) : (
                  <a href={paths.scorecard(id, one.version)}>{say.version(one.version)}</a>
                )}
                <p class="quiet">{one.stands}</p>
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <form method="post" action={paths.scorecardDrafts(id)}>
              <button type="submit" class="button">
                {say.change}
              </button>
            </form>
          ) : null}
        </Section>
      </div>
    </Layout>
  )
}
