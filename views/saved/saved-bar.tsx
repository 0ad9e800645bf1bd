import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { SavedViewsShown } from './records.ts'

const say = words.views

/** The saved views over a list, and under its filters the form that saves them. */
export function SavedBar({ views, here, query, once, mayShare }: SavedViewsShown) {
  return (
    <div class="saved">
      {views.length === 0 ? null : (
        <nav class="saved__views" aria-label={say.title}>
          {views.map((one) => (
            <a class="saved__view" href={one.path} aria-current={one.path === here ? 'page' : undefined}>
              {one.name}
              {one.fresh > 0 ? <span class="saved__fresh"> {say.fresh(one.fresh)}</span> : null}
            </a>
          ))}
          <a class="quiet" href={paths.views}>
            {say.manage}
          </a>
        </nav>
      )}
      {query === '' ? null : (
        <details class="saved__new">
          <summary class="text-link">{say.save}</summary>
          <form class="form__row" method="post" action={paths.views}>
            <input type="hidden" name="once" value={once} />
            <input type="hidden" name="query" value={query} />
            <p class="field">
              <label class="field__label" for="view-name">
                {say.name}
              </label>
              <input
                class="field__input"
                id="view-name"
                name="name"
                required
                maxlength={100}
                autocomplete="off"
              />
            </p>
            <p class="saved__ticks">
              <label class="ticks__one">
                <input type="checkbox" name="alert" value="yes" checked />
                <span>{say.alert}</span>
              </label>
              {mayShare ? (
                <label class="ticks__one">
                  <input type="checkbox" name="shared" value="yes" />
                  <span>{say.share}</span>
                </label>
              ) : null}
            </p>
            <button type="submit" class="button">
              {say.send}
            </button>
          </form>
        </details>
      )}
    </div>
  )
}
