import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownView } from './records.ts'

const say = words.views

interface SavedViewsPageProps {
  readonly frame: Frame
  readonly views: readonly ShownView[]
  /** What was deleted lately and can come back. */
  readonly gone: readonly { readonly id: string; readonly name: string }[]
  readonly mayShare: boolean
}

export function SavedViewsPage({ frame, views, gone, mayShare }: SavedViewsPageProps) {
  return (
    <Layout frame={frame} title={say.title} current="conversations">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{views.length === 0 ? say.none : say.lead}</p>
        </div>
        <a class="button" href={paths.conversations}>
          {say.all}
        </a>
      </div>
      {gone.map((one) => (
        <form class="acts clip__deleted" method="post" action={paths.viewRestoration(one.id)}>
          <span>{say.removed(one.name)}</span>
          <button type="submit" class="button">
            {say.undo}
          </button>
        </form>
      ))}
      <ul class="ruled">
        {views.map((one) => (
          <li class="saved__row">
            <div>
              <p>
                <a href={one.path}>{one.name}</a>
                {one.fresh > 0 ? <span class="saved__fresh"> {say.fresh(one.fresh)}</span> : null}
              </p>
              <p class="quiet">
                {one.whose}. {one.isTold ? say.told : ''}
              </p>
            </div>
            <div class="acts">
              <form method="post" action={paths.viewAlert(one.id)}>
                <button
                  type="submit"
                  class="button button--plain"
                  name="told"
                  value={one.isTold ? 'no' : 'yes'}
                  aria-label={one.isTold ? say.stopOf(one.name) : say.tellMeOf(one.name)}
                >
                  {one.isTold ? say.stop : say.tellMe}
                </button>
              </form>
              {one.isOwn ? <OwnActs view={one} mayShare={mayShare} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

function OwnActs({ view, mayShare }: { view: ShownView; mayShare: boolean }) {
  return (
    <>
      {mayShare || view.isShared ? (
        <form method="post" action={paths.viewSharing(view.id)}>
          <button
            type="submit"
            class="button button--plain"
            name="shared"
            value={view.isShared ? 'no' : 'yes'}
            aria-label={view.isShared ? say.unshareOf(view.name) : say.shareOf(view.name)}
          >
            {view.isShared ? say.unshare : say.share}
          </button>
        </form>
      ) : null}
      <details class="saved__new">
        <summary class="text-link" aria-label={say.renameOf(view.name)}>
          {say.rename}
        </summary>
        <form class="form__row" method="post" action={paths.viewNames(view.id)}>
          <input
            class="field__input saved__name"
            name="name"
            value={view.name}
            aria-label={say.name}
            required
            maxlength={100}
            autocomplete="off"
          />
          <button type="submit" class="button">
            {say.send}
          </button>
        </form>
      </details>
      <form method="post" action={paths.viewRemoval(view.id)}>
        <button type="submit" class="button button--plain" aria-label={say.removeThis(view.name)}>
          {say.remove}
        </button>
      </form>
    </>
  )
}
