import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownDraw } from './records.ts'

interface SharedDrawsPageProps {
  readonly frame: Frame
  readonly draws: readonly ShownDraw[]
}

/** Every draw that was fixed, with its commitment, for whoever has no account here. */
export function SharedDrawsPage({ frame, draws }: SharedDrawsPageProps) {
  const say = words.draws
  return (
    <Layout frame={frame} title={say.shared.of(frame.organisation)}>
      <div class="page__head">
        <div>
          <h1>{say.shared.of(frame.organisation)}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <ol class="draw__how">
          {say.how.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        {draws.length === 0 ? <p class="quiet">{say.noPeriods}</p> : null}
        <ul class="ruled">
          {draws.map((draw) => (
            <li>
              <p>
                <a href={paths.sharedDraw(draw.period.id)}>{draw.period.name}</a>, {say.rate(draw.perMille)}
              </p>
              <p>
                <code class="code draw__hash">{draw.commitment}</code>
              </p>
              <p class="quiet">
                {draw.revealed ? say.states.revealed(draw.revealed) : say.states.waiting(draw.fixed)}
              </p>
            </li>
          ))}
        </ul>
        <p class="quiet draw__proves">{say.proves}</p>
      </div>
    </Layout>
  )
}
