import type { UploadCounts, Way } from '../../db/queries/uploads.ts'
import { day, timeOfDay } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { sumOf } from './counts.ts'
import { type StandingProps, UploadStanding } from './standing.tsx'

export interface OneUploadProps extends StandingProps {
  readonly frame: Frame
  readonly way: Way
  readonly by: Person | null
  readonly madeAt: string
  readonly counts: UploadCounts
}

/** One upload: what came of each of its files, while they are read and ever after. */
export function OneUploadPage(props: OneUploadProps) {
  const { frame, by, way, madeAt, counts } = props
  const say = words.upload.one
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const title = say.title(sumOf(counts))
  return (
    <Layout frame={frame} title={title} current="upload">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.uploads}>{words.upload.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">
            {say.lead(by?.name ?? null, way, `${day(madeAt, timeZone)}, ${timeOfDay(madeAt, timeZone)}`)}
          </p>
        </div>
      </div>
      <UploadStanding {...props} />
    </Layout>
  )
}
