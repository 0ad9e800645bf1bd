import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownReview } from './records.ts'
import { ReviewCard } from './review-card.tsx'

const say = words.reviews

/** What somebody has begun, was asked for, and was sent. */
export function OwnReviewsPage({ frame, reviews }: { frame: Frame; reviews: readonly ShownReview[] }) {
  return (
    <Layout frame={frame} title={say.mine} current="conversations">
      <div class="page__head">
        <div>
          <h1>{say.mine}</h1>
          <p class="page__lead">{say.mineLead}</p>
        </div>
      </div>
      <Section title={say.title} id="mine">
        {reviews.length === 0 ? <p class="quiet">{say.noneMine}</p> : null}
        {reviews.map((review) =>
          review.kind === 'peer' && review.isMine ? (
            <ReviewCard review={review} isBeside={false} />
          ) : (
            <article class="question">
              <h3 class="question__text">
                <a href={paths.reviewsOf(review.conversation)}>{review.says}</a>
              </h3>
              <p class="quiet">
                {review.state} {review.goesBy}
              </p>
            </article>
          ),
        )}
      </Section>
    </Layout>
  )
}
