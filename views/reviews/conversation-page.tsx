import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { asRead, nameAsRead } from '../scorecards/as-read.ts'
import { OneAnswer } from './read.tsx'
import type { Beside, ShownReview } from './records.ts'
import { ReviewCard } from './review-card.tsx'

export interface ConversationReviewsProps {
  readonly frame: Frame
  readonly conversation: string
  readonly title: string
  /** What this viewer may begin. */
  readonly begin: 'self' | 'manager' | null
  readonly scorecards: readonly { readonly id: string; readonly name: string }[]
  readonly reviews: readonly ShownReview[]
  readonly beside: Beside | null
  /** Whom the rep may ask. */
  readonly colleagues: readonly Person[]
}

const say = words.reviews

/** What was marked of one conversation, as far as this viewer may know. */
export function ConversationReviewsPage(props: ConversationReviewsProps) {
  const { frame, conversation, title, begin, reviews, beside } = props
  return (
    <Layout frame={frame} title={say.of(title)} current="conversations">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.conversation(conversation)}>{title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {beside ? <SideBySide beside={beside} /> : null}
      {begin ? (
        <Section title={say.begin[begin]} id="begin">
          <p class="quiet">{say.beginLead[begin]}</p>
          <form class="form__row agreed" method="post" action={paths.reviewsOf(conversation)}>
            <input type="hidden" name="kind" value={begin} />
            {props.scorecards.length > 1 ? <ScorecardChoice scorecards={props.scorecards} /> : null}
            <button type="submit" class="button button--first">
              {say.begin[begin]}
            </button>
          </form>
        </Section>
      ) : null}
      {reviews.length > 0 ? (
        <Section title={say.title} id="reviews">
          {reviews.map((review) => (
            <ReviewCard review={review} isBeside={beside !== null && review.kind !== 'peer'} />
          ))}
        </Section>
      ) : null}
      {props.colleagues.length > 0 ? <AskColleague {...props} /> : null}
    </Layout>
  )
}

function ScorecardChoice({ scorecards }: { scorecards: ConversationReviewsProps['scorecards'] }) {
  return (
    <p class="field">
      <label class="field__label" for="scorecard">
        {say.scorecard}
      </label>
      <select class="field__input" id="scorecard" name="scorecard">
        {scorecards.map((one) => (
          <option value={one.id}>{nameAsRead(one)}</option>
        ))}
      </select>
    </p>
  )
}

function AskColleague({ conversation, colleagues }: ConversationReviewsProps) {
  return (
    <Section title={say.peers} id="peers">
      <p class="quiet">{say.peersLead}</p>
      <form class="form__row agreed" method="post" action={paths.reviewsOf(conversation)}>
        <input type="hidden" name="kind" value="peer" />
        <p class="field">
          <label class="field__label" for="colleague">
            {say.colleague}
          </label>
          <select class="field__input" id="colleague" name="colleague">
            {colleagues.map((one) => (
              <option value={one.id}>{one.name}</option>
            ))}
          </select>
        </p>
        <button type="submit" class="button">
          {say.ask}
        </button>
      </form>
    </Section>
  )
}

function SideBySide({ beside }: { beside: Beside }) {
  return (
    <Section title={say.sideBySide} aside={beside.summary} id="beside">
      <p class="quiet">{say.sideLead}</p>
      <TableScroll says={say.sideBySide}>
        <table class="table beside">
          <thead>
            <tr>
              <th scope="col">{say.questionHead}</th>
              <th scope="col">{beside.names[0]}</th>
              <th scope="col">{beside.names[1]}</th>
              <th scope="col">{say.differenceHead}</th>
            </tr>
          </thead>
          <tbody>
            {beside.rows.map(({ question, answers, says }) => (
              <tr>
                <th scope="row">{asRead(question).text}</th>
                <td>
                  <OneAnswer question={question} answer={answers[0]} />
                </td>
                <td>
                  <OneAnswer question={question} answer={answers[1]} />
                </td>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}
