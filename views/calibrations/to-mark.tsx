import { words } from '../messages/words.ts'
import type { ToMark } from './records.ts'

const say = words.calibrations

/** The conversations of a session, one after the other, as far as this reviewer is. */
export function ToMarkList({ cases }: { cases: readonly ToMark[] }) {
  const isDone = cases.every((one) => one.state === 'done')
  return (
    <>
      <ol class="ruled">
        {cases.map((one) => (
          <li class="acts">
            <span>{say.conversation(one.place)}</span>
            {one.state === 'done' ? (
              <span class="quiet">{say.done}</span>
            ) : (
              <a
                class="button"
                href={one.href}
                aria-label={`${one.state === 'new' ? say.mark : say.goOn}: ${say.conversation(one.place)}`}
              >
                {one.state === 'new' ? say.mark : say.goOn}
              </a>
            )}
          </li>
        ))}
      </ol>
      {isDone && cases.length > 0 ? <p>{say.allDone}</p> : null}
    </>
  )
}
