import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { AnswerForm } from './answer-form.tsx'

interface AnswerPageProps {
  readonly frame: Frame
  readonly rep: string
  readonly quote: string | null
  readonly need: string
  readonly until: string | null
  readonly action: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** What whoever is asked sees without an account: the words chosen and the need, and no way to anything else. */
export function AnswerPage({ frame, rep, quote, need, until, ...form }: AnswerPageProps) {
  const say = words.advocacy.answering
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="shared">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.lead(rep, frame.organisation)}</p>
        {quote ? (
          <>
            <h2>{say.words}</h2>
            <blockquote class="quotation">{quote}</blockquote>
          </>
        ) : null}
        <h2>{say.need}</h2>
        <p class="case__words">{need}</p>
        {until ? <p class="quiet">{say.until(until)}</p> : null}
        <AnswerForm {...form} asksName />
      </div>
    </Layout>
  )
}

/** The same address after its answer came, or when its time is over: nothing of the case stands here any more. */
export function AnswerOverPage({ frame, isThanks }: { frame: Frame; isThanks: boolean }) {
  const say = words.advocacy.answering
  return (
    <Layout frame={frame} title={isThanks ? words.advocacy.title : say.over} class="door">
      <div class="shared">
        <h1>{isThanks ? words.advocacy.title : say.over}</h1>
        <p class="page__lead">{isThanks ? say.thanks : say.overSays}</p>
      </div>
    </Layout>
  )
}
