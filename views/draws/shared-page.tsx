import type { DrawnId } from '../../server/grading/draw.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import { grouped } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { commandFor, DrawFacts } from './draw-page.tsx'
import type { ShownDraw } from './records.ts'

interface SharedDrawPageProps {
  readonly frame: Frame
  readonly draw: ShownDraw
  /** Whether the seed is the one that was committed to; `null` while it is nobody’s. */
  readonly fits: boolean | null
  /** The conversation somebody asks for. */
  readonly asked: DrawnId | null
}

/** One period’s draw for whoever has no account here: what was fixed before, and whether one conversation was drawn. */
export function SharedDrawPage({ frame, draw, fits, asked }: SharedDrawPageProps) {
  const say = words.draws
  return (
    <Layout frame={frame} title={`${say.title}, ${draw.period.name}`}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.sharedDraws}>{say.shared.of(frame.organisation)}</a>
          </p>
          <h1>{draw.period.name}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <DrawFacts draw={draw} />
        {fits === null ? null : fits ? <p>{say.fits}</p> : <Problem line={say.fitsNot} />}
        {fits === null ? (
          <p class="quiet">{say.shared.wait}</p>
        ) : (
          <Section title={say.shared.title} id="asked">
            <form class="form" method="get" action={paths.sharedDraw(draw.period.id)}>
              <TextField
                id="draw-id"
                name="id"
                label={say.shared.id}
                value={asked?.id ?? ''}
                hint={say.shared.hint}
                autocomplete="off"
              />
              <button type="submit" class="button">
                {say.shared.ask}
              </button>
            </form>
            {asked ? <Asked draw={draw} asked={asked} /> : null}
          </Section>
        )}
        <p class="quiet draw__proves">{say.proves}</p>
      </div>
    </Layout>
  )
}

function Asked({ draw, asked }: { readonly draw: ShownDraw; readonly asked: DrawnId }) {
  const say = words.draws
  return (
    <div class="draw__asked">
      <p role="status">
        <code class="code">{asked.id}</code>:{' '}
        {asked.isIn ? say.shared.drawn(grouped(asked.value)) : say.shared.notDrawn(grouped(asked.value))}
      </p>
      <h3>{say.command}</h3>
      <pre class="code draw__command">{commandFor(draw, asked.id)}</pre>
    </div>
  )
}
