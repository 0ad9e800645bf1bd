import type { KeptCallLogColumns } from '../../db/queries/call-log-columns.ts'
import type { KeptMapping } from '../../db/queries/mappings.ts'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface MappingsPageProps {
  readonly frame: Frame
  readonly tables: readonly KeptMapping[]
  readonly callLogs: readonly KeptCallLogColumns[]
  readonly mayRemove: (by: string) => boolean
}

/** Something that was said of a kind of file. */
interface Said extends Pick<KeptMapping, 'fileName' | 'by' | 'at'> {
  readonly fingerprint: string
  readonly of: string
  readonly columns: string
}

/** What people here said of tables and of logs of calls, with who said it. */
export function MappingsPage({ frame, tables, callLogs, mayRemove }: MappingsPageProps) {
  const say = words.mapping.kept
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const all = [...tables.map(ofTable), ...callLogs.map(ofCallLog)].toSorted(
    (a, b) => Number(a.at < b.at) - Number(a.at > b.at),
  )
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
      {all.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {all.map(({ fingerprint, of, columns, by, at }) => (
          <li class="results__one">
            <span class="results__file">{of}</span>
            <div>
              <p>{columns}</p>
              <p class="quiet">{say.said(by.name, day(at, timeZone))}</p>
              {mayRemove(by.id) ? (
                <form class="acts" method="post" action={paths.mappingRemoval(fingerprint)}>
                  <button type="submit" class="button" aria-label={`${say.remove} ${of}`}>
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

function ofTable({ mapping, ...kept }: KeptMapping): Said {
  const say = words.mapping.kept
  const { fingerprint, fields, list } = mapping
  const of = list ? `${say.of(kept.fileName)} ${say.list(list)}` : say.of(kept.fileName)
  const columns = fields
    .filter(({ is }) => is !== 'ignore')
    .map(({ name, is }) => say.column(name, words.mapping.meanings[is]))
  return { ...kept, fingerprint, of, columns: columns.join('; ') }
}

function ofCallLog({ said, ...kept }: KeptCallLogColumns): Said {
  const say = words.mapping.kept
  const columns = said.columns.flatMap((meaning, at) =>
    meaning === 'ignore' ? [] : [say.column(say.place(at + 1), words.expected.meanings[meaning])],
  )
  return {
    ...kept,
    fingerprint: said.fingerprint,
    of: say.ofCallLog(kept.fileName),
    columns: columns.join('; '),
  }
}
