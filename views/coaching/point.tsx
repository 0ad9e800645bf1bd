import { Mark, type MarkKind } from '../components/mark.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** One point of an agenda as it is read. Days and times are told in the viewer’s zone. */
export interface ShownPoint {
  readonly kind: 'promise' | 'action' | 'comment' | 'finding' | 'review' | 'appeal' | 'goal' | 'own'
  readonly about: string
  readonly state: 'proposed' | 'kept' | 'dropped'
  /** In a sentence; `null` where what it was about is gone. */
  readonly says: string | null
  /** Somebody’s very words, and whether they are the customer’s. */
  readonly quote: { readonly text: string; readonly isCustomers: boolean } | null
  readonly where: { readonly href: string; readonly says: string } | null
  readonly mark: MarkKind | null
  readonly text: string
  readonly byName: string | null
  readonly version: number
}

const say = words.oneToOnes.agenda

interface PointProps {
  readonly meeting: string
  readonly point: ShownPoint
  readonly mayChange: boolean
  /** What was typed and could not be kept. */
  readonly error?: string | undefined
}

export function AgendaPoint({ meeting, point, mayChange, error }: PointProps) {
  return (
    <li class="point" id={`point-${point.kind}-${point.about}`}>
      <div class="point__body">
        {point.says === null ? (
          <p class="quiet">{say.gone}</p>
        ) : point.kind === 'own' ? null : (
          <p class="point__says">
            {point.mark ? <Mark kind={point.mark} /> : null}
            <span>{point.says}</span>
          </p>
        )}
        {point.quote ? (
          <p class={point.quote.isCustomers ? 'point__theirs' : 'point__ours'}>“{point.quote.text}”</p>
        ) : null}
        {point.where ? (
          <a class="text-link" href={point.where.href}>
            {point.where.says}
          </a>
        ) : null}
        {point.text === '' ? null : (
          <p class="point__text">
            <span class="quiet">{point.byName}</span> {point.text}
          </p>
        )}
        {mayChange ? <Saying meeting={meeting} point={point} error={error} /> : null}
      </div>
      {mayChange ? <Deciding meeting={meeting} point={point} /> : null}
    </li>
  )
}

function nameOf(point: ShownPoint): string {
  return point.says ?? point.text ?? say.gone
}

function Deciding({ meeting, point }: { meeting: string; point: ShownPoint }) {
  const what = nameOf(point)
  const path = paths.pointState(meeting, point.kind, point.about)
  return (
    <form class="point__acts" method="post" action={path}>
      {point.state === 'kept' ? (
        <span class="quiet">{say.kept}</span>
      ) : (
        <button type="submit" class="button" name="state" value="kept" aria-label={say.keepThis(what)}>
          {say.keep}
        </button>
      )}
      <button
        type="submit"
        class="button button--plain"
        name="state"
        value="dropped"
        aria-label={say.dropThis(what)}
      >
        {say.drop}
      </button>
    </form>
  )
}

function Saying({ meeting, point, error }: Omit<PointProps, 'mayChange'>) {
  const id = `text-${point.kind}-${point.about}`
  return (
    <details class="point__say" open={error !== undefined}>
      <summary class="button button--plain">{point.text === '' ? say.say : say.change}</summary>
      <form class="form" method="post" action={paths.pointText(meeting, point.kind, point.about)}>
        <input type="hidden" name="version" value={String(point.version)} />
        <p class="field">
          <label class="field__label" for={id}>
            {say.text}
          </label>
          <textarea
            class="field__input"
            id={id}
            name="text"
            rows={3}
            maxlength={2000}
            {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {})}
          >
            {point.text}
          </textarea>
          {error ? (
            <span class="field__error" id={`${id}-error`}>
              {error}
            </span>
          ) : null}
        </p>
        <p>
          <button type="submit" class="button">
            {say.save}
          </button>
        </p>
      </form>
    </details>
  )
}

/** Points that were dropped, which either may put back. */
export function Dropped({ meeting, points }: { meeting: string; points: readonly ShownPoint[] }) {
  if (points.length === 0) return null
  return (
    <details class="meeting__dropped">
      <summary class="button button--plain">{say.dropped(points.length)}</summary>
      <ul class="ruled">
        {points.map((point) => (
          <li class="point">
            <p class="quiet">{nameOf(point)}</p>
            <form
              class="point__acts"
              method="post"
              action={paths.pointState(meeting, point.kind, point.about)}
            >
              <button
                type="submit"
                class="button"
                name="state"
                value="kept"
                aria-label={say.backThis(nameOf(point))}
              >
                {say.back}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  )
}
