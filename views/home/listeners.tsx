import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Somebody who opened a conversation of the rep's. `when` is told in the viewer's own clock. */
export interface Listening {
  readonly name: string
  readonly conversation: string
  readonly title: string
  readonly when: string
}

export function Listeners({ listeners }: { listeners: readonly Listening[] }) {
  if (listeners.length === 0) return <p class="quiet">{words.home.listeners.none}</p>
  return (
    <ul class="ruled">
      {listeners.map((one) => (
        <li>
          <p>
            <strong>{one.name}</strong> {words.home.listeners.opened}{' '}
            <a href={paths.conversation(one.conversation)}>{one.title}</a>
          </p>
          <p class="quiet">{one.when}</p>
        </li>
      ))}
    </ul>
  )
}
