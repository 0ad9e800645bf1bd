import type { KeptMapping } from '../../db/queries/mappings.ts'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface MappingsPageProps {
  readonly frame: Frame
  readonly kept: readonly KeptMapping[]
  readonly mayRemove: (by: string) => boolean
}

/** What people here said of tables, with who said it. */
export function MappingsPage({ frame, kept, mayRemove }: MappingsPageProps) {
  const say = words.mapping.kept
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Layout frame={frame} title={say.title} current="upload">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.uploads}>{words.upload.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {kept.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {kept.map(({ mapping, fileName, by, at }) => (
          <li class="results__one">
            <span class="results__file">
              {say.of(fileName)} {mapping.list ? say.list(mapping.list) : ''}
            </span>
            <div>
              <p>{columnsOf(mapping)}</p>
              <p class="quiet">{say.said(by.name, day(at, timeZone))}</p>
              {mayRemove(by.id) ? (
                <form class="acts" method="post" action={paths.mappingRemoval(mapping.fingerprint)}>
                  <button type="submit" class="button" aria-label={`${say.remove} ${say.of(fileName)}`}>
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

function columnsOf({ fields }: KeptMapping['mapping']): string {
  return fields
    .filter(({ is }) => is !== 'ignore')
    .map(({ name, is }) => words.mapping.kept.column(name, words.mapping.meanings[is]))
    .join('; ')
}
