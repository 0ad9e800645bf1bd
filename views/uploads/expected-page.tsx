import type { UploadFile } from '../../db/queries/upload-files.ts'
import type { CallLogAsked, CallLogColumns } from '../../server/readers/call-log-columns.ts'
import type { ExpectedKind, LeftOut } from '../../server/readers/expected.ts'
import { Section } from '../components/section.tsx'
import { day, timeOfDay } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { CallLogFields } from './call-log-fields.tsx'

/** What would be expected, or what the answer still lacks. */
export type ExpectedPreview =
  | { readonly problem: string }
  | {
      readonly calls: number
      readonly reps: number
      readonly first: readonly {
        readonly repName: string
        readonly customers: readonly string[]
        readonly title: string | null
        readonly startsAt: string
      }[]
      readonly leftOut: readonly {
        readonly why: LeftOut['why']
        readonly count: number
        readonly first: readonly LeftOut[]
      }[]
      readonly guessed: readonly string[]
    }

export interface ExpectedPageProps {
  readonly frame: Frame
  readonly upload: string
  readonly file: Pick<UploadFile, 'id' | 'name'>
  readonly kind: ExpectedKind
  readonly log: CallLogAsked | null
  readonly answer: {
    readonly days: { readonly from: string; readonly to: string }
    readonly said: CallLogColumns | null
  }
  /** Who said before what the columns of such a log hold. */
  readonly told: { readonly by: string; readonly at: string } | null
  readonly preview: ExpectedPreview
}

/** Which conversations a calendar or a log of calls says to expect, before anything is kept. */
export function ExpectedPage(props: ExpectedPageProps) {
  const { frame, upload, file, kind } = props
  const say = words.expected.page
  const title = say.title(kind, file.name)
  return (
    <Layout frame={frame} title={title} current="upload">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.upload(upload)}>{words.importReport.kicker}</a>
          </p>
          <h1 class="report__name">{title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <ExpectedForm {...props} />
    </Layout>
  )
}

/** The questions and what comes of the answers; it follows every change. */
export function ExpectedForm(props: ExpectedPageProps) {
  const { frame, upload, file, kind, answer, preview } = props
  const say = words.expected.page
  const path = paths.uploadExpected(upload, file.id)
  return (
    <form
      id="expected"
      class="mapping stack"
      method="post"
      action={path}
      hx-get={path}
      hx-trigger="change"
      hx-target="#expected"
      hx-swap="outerMorph"
    >
      <input type="hidden" name="kind" value={kind} />
      <CallLogFields {...props} />
      <Section title={say.days} id="days">
        <div class="form__row">
          {(['from', 'to'] as const).map((name) => (
            <p class="field">
              <label class="field__label" for={`expected-${name}`}>
                {say[name]}
              </label>
              <input
                class="field__input"
                id={`expected-${name}`}
                type="date"
                name={name}
                value={answer.days[name]}
              />
            </p>
          ))}
        </div>
      </Section>
      <Section title={say.preview} id="preview">
        <Preview preview={preview} timeZone={frame.viewer?.timeZone ?? 'UTC'} />
        <div class="acts">
          <button type="submit" class="button button--first">
            {say.keep}
          </button>
          <button type="submit" class="button" formmethod="get" formaction={path}>
            {say.show}
          </button>
        </div>
      </Section>
    </form>
  )
}

function Preview({ preview, timeZone }: { preview: ExpectedPreview; timeZone: string }) {
  const say = words.expected.page
  if ('problem' in preview)
    return (
      <div class="problem" role="status">
        <p class="problem__line">{preview.problem}</p>
      </div>
    )
  const lost = preview.leftOut.reduce((sum, one) => sum + one.count, 0)
  return (
    <>
      <p role="status">{say.finds(preview.calls, preview.reps)}</p>
      <ol class="ruled">
        {preview.first.map(({ repName, customers, title, startsAt }) => (
          <li>
            <p>{say.row(repName, customers[0] ?? say.somebody)}</p>
            <p class="quiet">
              {day(startsAt, timeZone)}, {timeOfDay(startsAt, timeZone)}
              {title === null ? '' : `, ${title}`}
            </p>
          </li>
        ))}
      </ol>
      {preview.guessed.length > 0 ? (
        <p class="quiet">
          <span class="guess">{words.mapping.guessed}</span>: {preview.guessed.join('; ')}.
        </p>
      ) : null}
      {lost > 0 ? <p>{say.leftOut(lost)}</p> : null}
      <ul class="ruled">
        {preview.leftOut.map(({ why, count, first }) => (
          <li>
            <p>{say.reason(count, why)}</p>
            <p class="quiet">
              {first
                .map((one) => (one.line === undefined ? one.what : `${say.line(one.line)}: ${one.what}`))
                .join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
