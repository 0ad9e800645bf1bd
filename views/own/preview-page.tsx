import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'

interface PreviewPageProps {
  readonly frame: Frame
  readonly title: string
  /** Why there is nothing to be seen. */
  readonly says: 'never' | 'nobody'
  readonly back: string
}

export function PreviewPage({ frame, title, says, back }: PreviewPageProps) {
  const say = words.ownTime.preview
  return (
    <Layout frame={frame} title={say.title(title)}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title(title)}</h1>
          <p class="page__lead">{say[says]}</p>
          <p>
            <a href={back}>{say.back}</a>
          </p>
        </div>
      </div>
    </Layout>
  )
}
