import { html } from 'hono/html'
import { words } from '../messages/words.ts'
import type { ClipLine, ClipSound } from './records.ts'

const say = words.clips

/** The sound of a clip and its words: the same inside and outside, but for the names. */
export function ClipWords({ sound, lines }: { sound: ClipSound; lines: readonly ClipLine[] }) {
  return (
    <>
      {sound === null ? null : 'url' in sound ? (
        html`<audio class="clip__sound" controls preload="metadata" src="${sound.url}" aria-label="${say.sound}"></audio>`
      ) : (
        <p class="quiet">{say.soundProblem[sound.problem]}</p>
      )}
      {lines.length === 0 ? <p>{say.gone}</p> : null}
      <ol class="clip__lines">
        {lines.map((line) => (
          <li class={`clip__line${line.isCustomer ? ' clip__line--customer' : ''}`}>
            <p class="clip__who">{line.who}</p>
            <p class="clip__words">{line.text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
