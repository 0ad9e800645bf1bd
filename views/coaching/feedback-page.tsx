import { FilterChoice } from '../components/filter-field.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { SentList, type ShownFeedback } from './sent.tsx'

export interface FeedbackPageProps {
  readonly frame: Frame
  readonly sent: readonly ShownFeedback[]
  readonly rep: string
  readonly reps: readonly Person[]
}

const say = words.coaching.sent

/** What was sent, and how far the two are with it: the same list for both. */
export function FeedbackPage({ frame, sent, rep, reps }: FeedbackPageProps) {
  return (
    <Layout frame={frame} title={say.heading} current="coaching">
      <div class="page__head">
        <div>
          <h1>{say.heading}</h1>
          <p class="page__lead">{sent.length === 0 && rep === '' ? say.leadEmpty : say.lead}</p>
        </div>
      </div>
      {reps.length > 0 ? (
        <search>
          <form class="filters" method="get" action={paths.feedback}>
            <FilterChoice
              name="rep"
              label={say.filter}
              value={rep}
              any={words.promises.filter.everybody}
              options={reps.map((one) => ({ value: one.id, name: one.name }))}
            />
            <button type="submit" class="button">
              {words.promises.filter.apply}
            </button>
          </form>
        </search>
      ) : null}
      <h2 class="visually-hidden">{say.heading}</h2>
      <SentList sent={sent} back={frame.path} />
    </Layout>
  )
}
