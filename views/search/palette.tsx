import { drawnOnce } from '../drawn-once.ts'
import type { Viewer } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.search

/** One box for everything, over whatever page one is on. Without script its link leads to the page. */
export function Palette({ viewer }: { viewer: Viewer }) {
  return drawnOnce(['palette', viewer.role], () => <Box viewer={viewer} />)
}

function Box({ viewer }: { viewer: Viewer }) {
  return (
    <dialog class="palette" aria-label={say.title} data-palette data-here={say.groups.here}>
      <search>
        <form class="palette__form" method="get" action={paths.search}>
          <label class="visually-hidden" for="palette-q">
            {say.label}
          </label>
          <input
            class="field__input palette__input"
            id="palette-q"
            name="q"
            type="search"
            placeholder={placeholderFor(viewer)}
            autocomplete="off"
            aria-describedby="palette-how"
            hx-get={paths.search}
            hx-trigger="input changed delay:120ms, open"
            hx-target="#palette-found"
            hx-swap="innerHTML"
            hx-sync="this:replace"
          />
          <button type="button" class="button" data-palette-close>
            {say.close}
          </button>
        </form>
      </search>
      <div data-palette-here></div>
      <div id="palette-found" class="palette__found"></div>
      <p class="palette__how faint" id="palette-how">
        {say.inDialog}
      </p>
    </dialog>
  )
}

/** What the box finds for somebody of this role, in a few words. */
export function placeholderFor({ role }: Viewer): string {
  if (role === 'rep' || role === 'manager' || role === 'auditor') return say.placeholder.said
  return role === 'hr' || role === 'admin' ? say.placeholder.named : say.placeholder.pages
}
