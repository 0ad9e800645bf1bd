import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { asset } from './asset.ts'
import { Demo } from './components/demo.tsx'
import { Masthead } from './components/masthead.tsx'
import type { Frame, Preview } from './frame.ts'
import { words } from './messages/words.ts'
import { paths } from './paths.ts'
import type { Place } from './places.ts'
import { Palette } from './search/palette.tsx'

interface LayoutProps {
  readonly frame: Frame
  readonly title: string
  readonly current?: Place
  /** Modules of static/js this page uses beyond the theme and the keys. */
  readonly scripts?: readonly string[]
  readonly class?: string
  readonly children?: Child
}

/** A whole page. Everything works without the scripts; they only improve it. */
export function Layout({
  frame: shown,
  title,
  current,
  scripts: wanted = [],
  class: more,
  children,
}: LayoutProps) {
  const frame = shown.preview?.around ?? shown
  const scripts = shown.preview ? [] : wanted
  return html`<!doctype html>${(
    <html
      lang={words.language}
      dir={words.direction}
      data-theme={frame.theme}
      data-title={title}
      data-page={words.frame.printed.page}
      data-of={words.frame.printed.of}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={frame.theme === 'auto' ? 'light dark' : frame.theme} />
        <title>{`${title} · ${words.frame.product}`}</title>
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('css/app.css')} />
        <script src={asset('vendor/htmx.min.js')} defer></script>
        {['theme', 'keys', ...(frame.viewer ? ['palette'] : []), ...scripts].map((name) => (
          <script type="module" src={asset(`js/${name}.js`)}></script>
        ))}
      </head>
      <body class={more ?? ''}>
        <a class="skip" href="#page">
          {words.frame.skip}
        </a>
        {frame.demo ? <Demo /> : null}
        <Masthead frame={frame} current={current} />
        {frame.viewer ? <Palette viewer={frame.viewer} /> : null}
        <main id="page" class={`page${readsOnly(frame) ? ' page--reading' : ''}`} tabindex={-1}>
          {shown.preview ? <Previewed {...shown.preview}>{children}</Previewed> : children}
        </main>
        {frame.viewer ? (
          <footer class="foot">
            <a class="text-link" href={paths.howWeMeasure}>
              {words.conversation.howWeMeasure}
            </a>
          </footer>
        ) : null}
      </body>
    </html>
  )}`
}

/** Whoever may change nothing is shown nothing to change it with. */
function readsOnly({ viewer }: Frame): boolean {
  return viewer?.role === 'auditor'
}

/** Everything can be read and nothing done: what stands here is somebody else’s to do. */
function Previewed({ says, back, children }: Preview & { readonly children?: Child }) {
  return (
    <>
      <section class="private preview__says" aria-label={says}>
        <p>{says}</p>
        <p>
          <a href={back}>{words.ownTime.preview.back}</a>
        </p>
      </section>
      <fieldset class="preview" disabled>
        {children}
      </fieldset>
    </>
  )
}
