import { words } from '../messages/words.ts'

/** What the drawings of the table mean, where it begins. */
export function BehavioursAside({ over }: { over: string }) {
  const say = words.home.behaviours
  return (
    <span class="key">
      <span>{say.aside(over)}</span>
      <span class="key__one">
        <svg width="9" height="9" aria-hidden="true">
          <circle class="whisker__before" cx="4.5" cy="4.5" r="3.5" />
        </svg>
        {say.before}
      </span>
      <span class="key__one">
        <svg width="3" height="14" aria-hidden="true">
          <line class="whisker__goal" x1="1.5" x2="1.5" y1="0" y2="14" />
        </svg>
        {say.goal}
      </span>
    </span>
  )
}
