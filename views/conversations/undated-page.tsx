import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A conversation whose file does not say when it was, with what the name of the file offers. */
export interface UndatedRow {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly rep: string | null
  readonly file: string | null
  readonly date: string
  readonly time: string
  readonly problem: string | null
}

export interface UndatedPageProps {
  readonly frame: Frame
  readonly rows: readonly UndatedRow[]
  readonly hasMore: boolean
  readonly timeZone: string
  readonly isWrong: boolean
}

/** When conversations took place, asked of whoever knows, many at once. */
export function UndatedPage({ frame, rows, hasMore, timeZone, isWrong }: UndatedPageProps) {
  const say = words.speakers.undated
  return (
    <Layout frame={frame} title={say.title} current="conversations">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{rows.length === 0 ? say.none : say.lead}</p>
        </div>
        <a class="button" href={paths.promisesOf('about-to-break')}>
          {words.givings.promises}
        </a>
      </div>
      {isWrong ? <Problem line={say.bad} /> : null}
      {rows.length === 0 ? null : (
        <form class="stack" method="post" action={paths.undated}>
          <p class="quiet">{say.proposed}</p>
          <ul class="ruled">
            {rows.map((row) => (
              <Row row={row} />
            ))}
          </ul>
          {hasMore ? <p class="quiet">{say.more}</p> : null}
          <p class="acts">
            <button type="submit" class="button button--first">
              {say.save(rows.length)}
            </button>
            <span class="quiet">{words.speakers.start.zone(timeZone)}</span>
          </p>
        </form>
      )}
    </Layout>
  )
}

function Row({ row }: { readonly row: UndatedRow }) {
  const say = words.speakers.start
  const { id, problem } = row
  const wrong = problem ? { 'aria-invalid': 'true' as const, 'aria-describedby': `problem-${id}` } : {}
  return (
    <li>
      <p>
        <a href={paths.conversation(id)}>{row.title}</a>{' '}
        <span class="quiet">
          {[row.file === null ? null : words.speakers.undated.file(row.file), row.rep]
            .filter((one) => one !== null)
            .join(', ')}
        </span>
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name={`revision:${id}`} value={String(row.revision)} />
      <div class="form__row">
        <p class="field">
          <label class="field__label" for={`date-${id}`}>
            {say.date}
          </label>
          <input
            class="field__input"
            id={`date-${id}`}
            type="date"
            name={`date:${id}`}
            value={row.date}
            {...wrong}
          />
          {problem ? (
            <span class="field__error" id={`problem-${id}`}>
              {problem}
            </span>
          ) : null}
        </p>
        <p class="field">
          <label class="field__label" for={`time-${id}`}>
            {say.time}
          </label>
          <input class="field__input" id={`time-${id}`} type="time" name={`time:${id}`} value={row.time} />
        </p>
      </div>
    </li>
  )
}
