import { day, firstName, timeOfDay } from '../format.ts'
import type { Frame } from '../frame.ts'
import { words } from '../messages/words.ts'
import type { StatementStanding } from './records.ts'

/** Whether whose it is has said to have read this very statement: when, `null` while they have not. */
export interface Reading {
  readonly at: string | null
}

/** Where a statement leads: what is not for this reader is `null`. */
export interface StatementWays {
  /** Where whose it is says to have read it; `null` for everybody else, and afterwards. */
  readonly acknowledgement: string | null
  readonly pdf: string
  /** Another version that stands by now; `null` where this is the newest. */
  readonly newest: string | null
  readonly whatIf: string | null
  readonly letter: string | null
}

interface ActsProps {
  readonly ways: StatementWays
  readonly isOwn: boolean
  readonly reading: Reading | null
}

/** What can be done with a statement; agreeing and appealing look alike. */
export function StatementActs({ ways, isOwn, reading }: ActsProps) {
  const say = words.statement.acts
  return (
    <div class="statement__acts statement__screen">
      {ways.acknowledgement && reading?.at === null ? (
        <form method="post" action={ways.acknowledgement}>
          <button type="submit" class="button" aria-describedby="read-hint">
            {say.read}
          </button>
        </form>
      ) : null}
      {isOwn && ways.newest === null ? (
        <a class="button" href="#lines">
          {say.appeal}
        </a>
      ) : null}
      {ways.newest ? (
        <a class="button" href={ways.newest}>
          {say.newest}
        </a>
      ) : null}
      <a class="button" href={ways.pdf}>
        {say.pdf}
      </a>
      {ways.acknowledgement && reading?.at === null ? (
        <p class="quiet statement__hint" id="read-hint">
          {say.readHint}
        </p>
      ) : null}
      <p class="statement__ways">
        {ways.whatIf ? <a href={ways.whatIf}>{say.whatIf}</a> : null}
        {ways.letter ? <a href={ways.letter}>{say.letter}</a> : null}
      </p>
    </div>
  )
}

interface ReadProps {
  readonly reading: Reading
  readonly standing: StatementStanding
  readonly frame: Frame
}

/** That it was read, for whose it is and for those who may see it. */
export function Read({ reading, standing, frame }: ReadProps) {
  const say = words.statement.acknowledged
  const { at } = reading
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const when = at === null ? '' : `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`
  if (standing.isOwn && at === null) return null
  const name = firstName(standing.name)
  return (
    <section aria-labelledby="read-title">
      <h2 id="read-title">{say.title}</h2>
      <p class="quiet">
        {standing.isOwn ? say.own(when) : at === null ? say.none(name) : say.other(name, when)}
      </p>
    </section>
  )
}
