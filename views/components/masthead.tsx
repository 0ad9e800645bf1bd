import { Bell } from '../bell/bell.tsx'
import { drawnOnce, holes } from '../drawn-once.ts'
import type { Frame, Theme, Viewer } from '../frame.ts'
import { languageNames, languageNow, ownNames } from '../messages/language.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { hasWay, mastheadFor, type Place, placeFor } from '../places.ts'
import { placeholderFor } from '../search/palette.tsx'

interface MastheadProps {
  readonly frame: Frame
  readonly current: Place | undefined
}

/** The same for everybody of a role, but for whose it is and where the choices lead back to. */
export function Masthead({ frame, current }: MastheadProps) {
  const { viewer, theme, path, organisation, unread } = frame
  const nobodys = {
    ...frame,
    ...{ path: holes.path, organisation: holes.organisation },
    viewer: viewer && { ...viewer, name: holes.name },
  }
  return drawnOnce(
    ['masthead', viewer?.role, theme, current],
    () => <Nobodys frame={nobodys} current={current} />,
    { path, organisation, name: viewer?.name ?? '', bell: viewer ? <Bell unread={unread ?? 0} /> : '' },
  )
}

function Nobodys({ frame, current }: MastheadProps) {
  const { viewer } = frame
  return (
    <header class="masthead">
      <a class="masthead__home" href={paths.home}>
        <Logo />
        {words.frame.product}
      </a>
      {viewer ? (
        <>
          <nav class="masthead__nav" aria-label={words.frame.mainNav}>
            <Places viewer={viewer} current={current} class="masthead__link" />
          </nav>
          <a class="masthead__search" href={paths.search} data-palette-open>
            <span>{placeholderFor(viewer)}</span>
            <kbd>{words.search.keys}</kbd>
          </a>
          {holes.bell}
          <details class="masthead__account" name="masthead">
            <summary class="masthead__who">{viewer.name}</summary>
            <div class="masthead__panel">
              <Account frame={frame} viewer={viewer} />
            </div>
          </details>
          <details class="masthead__menu" name="masthead">
            <summary class="masthead__summary">{words.frame.menu}</summary>
            <div class="masthead__sheet">
              <nav aria-label={words.frame.mainNav}>
                <Places viewer={viewer} current={current} class="masthead__sheet-link" />
              </nav>
              <div class="masthead__sheet-foot">
                <Account frame={frame} viewer={viewer} />
              </div>
            </div>
          </details>
        </>
      ) : null}
    </header>
  )
}

function Logo() {
  return (
    <svg width="20" height="15" aria-hidden="true">
      <rect class="logo__customer" width="20" height="7" />
      <rect class="logo__ours" y="8.5" width="6.5" height="6.5" />
    </svg>
  )
}

function Places({
  viewer,
  current,
  class: name,
}: {
  viewer: Viewer
  current: Place | undefined
  class: string
}) {
  const here = placeFor(viewer, current)
  return (
    <>
      {mastheadFor(viewer).map(([place, path]) => (
        <a class={name} href={path} aria-current={place === here ? 'page' : undefined}>
          {words.frame.places[place]}
        </a>
      ))}
    </>
  )
}

function Account({ frame, viewer }: { frame: Frame; viewer: Viewer }) {
  return (
    <>
      <p class="quiet">
        {viewer.name}, {words.frame.roles[viewer.role]}, {frame.organisation}
      </p>
      <a class="text-link" href={paths.howWeMeasure}>
        {words.conversation.howWeMeasure}
      </a>
      <a class="text-link" href={paths.ownAccount}>
        {words.account.title}
      </a>
      {hasWay(viewer, 'tokens') ? (
        <a class="text-link" href={paths.tokens}>
          {words.tokens.title}
        </a>
      ) : null}
      {hasWay(viewer, 'directory') ? (
        <a class="text-link" href={paths.directory}>
          {words.directory.title}
        </a>
      ) : null}
      {hasWay(viewer, 'webhooks') ? (
        <a class="text-link" href={paths.webhooks}>
          {words.webhooks.title}
        </a>
      ) : null}
      <ThemeChoice frame={frame} />
      <LanguageChoice frame={frame} />
      <form method="post" action={paths.signOut}>
        <button type="submit" class="button">
          {words.frame.signOut}
        </button>
      </form>
    </>
  )
}

const themes: readonly Theme[] = ['auto', 'light', 'dark']

function ThemeChoice({ frame }: { frame: Frame }) {
  return (
    <form method="post" action={paths.theme} data-theme-choice>
      <input type="hidden" name="back" value={frame.path} />
      <p class="choices__label">{words.frame.theme}</p>
      <div class="choices">
        {themes.map((theme) => (
          <button
            type="submit"
            class="choices__one"
            name="theme"
            value={theme}
            aria-pressed={theme === frame.theme ? 'true' : 'false'}
          >
            {words.frame.themesShort[theme]}
          </button>
        ))}
      </div>
    </form>
  )
}

function LanguageChoice({ frame }: { frame: Frame }) {
  return (
    <form method="post" action={paths.language}>
      <input type="hidden" name="back" value={frame.path} />
      <p class="choices__label">{words.frame.language}</p>
      <div class="choices">
        {languageNames.map((language) => (
          <button
            type="submit"
            class="choices__one"
            name="language"
            value={language}
            lang={language}
            aria-pressed={language === languageNow() ? 'true' : 'false'}
          >
            {ownNames[language]}
          </button>
        ))}
      </div>
    </form>
  )
}
