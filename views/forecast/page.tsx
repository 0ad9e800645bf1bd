import type { PeriodForecast } from '../../server/actions/forecast.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { ForecastFigures } from './forecast.tsx'

interface ForecastPageProps {
  readonly frame: Frame
  readonly period: { readonly name: string; readonly isClosed: boolean }
  readonly foreseen: PeriodForecast | null
}

export function ForecastPage({ frame, period, foreseen }: ForecastPageProps) {
  const say = words.forecast
  const title = say.title(period.name)
  return (
    <Layout frame={frame} title={title} current="pay">
      <div class="page__head">
        <div>
          <p class="page__kicker">{period.name}</p>
          <h1>{title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        {period.isClosed ? <p>{say.over}</p> : null}
        {!period.isClosed && !foreseen ? <p>{say.none}</p> : null}
        {!period.isClosed && foreseen ? (
          <div class="told">
            <ForecastFigures {...foreseen} />
          </div>
        ) : null}
      </div>
    </Layout>
  )
}
