import type { PeriodForecast } from '../../server/actions/forecast.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ForecastChart, forecastSays } from './forecast.tsx'

interface Asked {
  readonly period: { readonly id: string; readonly name: string }
}

/** Where a forecast comes to stand once it is worked out, which for many reps takes a while; without script, a way to it. */
export function ForecastToCome({ period }: Asked) {
  const path = paths.forecast(period.id)
  return (
    <div class="told" hx-get={path} hx-trigger="load" hx-target="this" hx-swap="outerHTML">
      <a class="text-link" href={path}>
        {words.forecast.title(period.name)}
      </a>
    </div>
  )
}

/** A forecast in a sentence and a line, with the way to all of it. */
export function Foreseen({ period, foreseen }: Asked & { readonly foreseen: PeriodForecast | null }) {
  const say = words.forecast
  if (!foreseen) return <p class="quiet">{say.none}</p>
  const { forecast, currency } = foreseen
  return (
    <div class="told">
      <p>
        {period.name}: {forecastSays(forecast, currency)} {say.below(forecast.below)}
      </p>
      <ForecastChart forecast={forecast} says={forecastSays(forecast, currency)} />
      <p>
        <a class="text-link" href={paths.forecast(period.id)}>
          {say.more}
        </a>
      </p>
    </div>
  )
}
