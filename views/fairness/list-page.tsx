import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface FairnessListProps {
  readonly frame: Frame
  /** Every period, the latest first, and how its report stands, in words. */
  readonly periods: readonly { readonly id: string; readonly name: string; readonly stands: string }[]
}

export function FairnessListPage({ frame, periods }: FairnessListProps) {
  const say = words.fairness
  return (
    <Layout frame={frame} title={say.list.title} current="pay">
      <div class="page__head">
        <div>
          <h1>{say.list.title}</h1>
          <p class="page__lead">{say.lead}</p>
          <p class="quiet">
            <a class="text-link" href={paths.alarms}>
              {words.alarms.title}
            </a>
          </p>
        </div>
      </div>
      {periods.length === 0 ? <p>{say.list.none}</p> : null}
      <ul class="ruled">
        {periods.map(({ id, name, stands }) => (
          <li>
            <a href={paths.fairness(id)}>{name}</a>
            <p class="quiet">{stands}</p>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
