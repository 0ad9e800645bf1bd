import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'

export interface ConflictPageProps {
  readonly frame: Frame
  /** Where the text is saved, with the version it now stands at. */
  readonly action: string
  readonly version: number
  readonly theirs: { readonly text: string; readonly by: string; readonly when: string }
  readonly yours: string
}

/** Two people saved at once: both texts, and nothing lost. */
export function ConflictPage({ frame, action, version, theirs, yours }: ConflictPageProps) {
  const say = words.errors.conflict
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.body}</p>
        </div>
      </div>
      <form class="conflict" method="post" action={action}>
        <input type="hidden" name="version" value={String(version)} />
        <section class="section">
          <h2>{say.theirs(theirs.by, theirs.when)}</h2>
          <p class="conflict__text">{theirs.text}</p>
        </section>
        <section class="section">
          <h2>
            <label for="conflict-text">{say.yours}</label>
          </h2>
          <textarea class="field__input" id="conflict-text" name="text" rows={9} maxlength={20_000}>
            {yours}
          </textarea>
          <p class="faint">{say.hint}</p>
          <button type="submit" class="button button--first">
            {say.keep}
          </button>
        </section>
      </form>
    </Layout>
  )
}
