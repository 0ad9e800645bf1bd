import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.notices

/** Beside the viewer's name: the way to what they were told, and how much of it they have not read. */
export function Bell({ unread }: { unread: number }) {
  return (
    <a
      class="bell"
      href={paths.notices}
      aria-label={say.bell(unread)}
      hx-get={paths.noticesUnread}
      hx-trigger="every 90s"
      hx-swap="outerHTML"
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path
          class="bell__shape"
          d="M9 2a4.5 4.5 0 0 0-4.5 4.5V10L3 12.5h12L13.5 10V6.5A4.5 4.5 0 0 0 9 2Z"
        />
        <path class="bell__shape" d="M7.2 14.5a1.9 1.9 0 0 0 3.6 0" />
      </svg>
      {unread > 0 ? <span class="bell__count">{unread > 99 ? '99+' : unread}</span> : null}
    </a>
  )
}
