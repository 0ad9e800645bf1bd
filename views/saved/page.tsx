import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownView } from './records.ts'

const say = words.views

export function SavedViewsPage({ frame, views }: { frame: Frame; views: readonly ShownView[] }) {
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
              {one.isOwn ? (
                <form method="post" action={paths.viewRemoval(one.id)}>
                  <button type="submit" class="button button--plain" aria-label={say.removeThis(one.name)}>
                    {say.remove}
                  </button>
                </form>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
