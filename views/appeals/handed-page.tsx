import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.appeals.handing

/** The link for somebody outside, shown this once. */
export function HandedPage({
  frame,
  id,
  name,
  address,
  until,
}: {
  frame: Frame
  id: string
  name: string
  address: string
  until: { readonly day: string; readonly time: string }
}) {
  return (
    <Layout frame={frame} title={say.linkTitle(name)}>
      <h1>{say.linkTitle(name)}</h1>
      <div class="frozen" role="status">
        <p>{say.linkMade}</p>
        <p>
          <code class="code">{address}</code>
        </p>
      </div>
      <p class="quiet">{say.linkUntil(until.day, until.time)}</p>
      <p>
        <a href={paths.appeal(id)}>{say.back}</a>
      </p>
    </Layout>
  )
}
