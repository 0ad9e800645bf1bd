import type { RemeasuringState, Side } from '../../db/queries/remeasurings.ts'
import { Section } from '../components/section.tsx'
import type { ViewerRole } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface StandingShown {
  readonly run: string
  readonly version: string
  readonly state: RemeasuringState
  readonly side: Side
  readonly of: number
  readonly done: number
  readonly different: number
  /** `null` before anything is known. */
  readonly perSecond: number | null
  readonly restMs: number | null
  readonly problem: string | null
  readonly began: string
  readonly beganBy: string | null
  readonly moved: { readonly by: string; readonly when: string } | null
}

interface StandingProps {
  readonly standing: StandingShown
  readonly role: ViewerRole
}

/** How far it is, and what one may have done with it; it is drawn anew by itself while it goes on. */
export function Standing({ standing, role }: StandingProps) {
  const say = words.remeasuring
  const { state, side, moved } = standing
  const goesOn = state === 'measuring' || state === 'comparing' || state === 'moving'
  return (
    <Section title={say.standing} aside={say.version(standing.version)} id="standing">
      <p role="status">{state === 'over' ? say.none : say.states[state]}</p>
      {state === 'measuring' || state === 'paused' ? <Progress standing={standing} /> : null}
      {standing.problem === null ? null : (
        <p role="alert">
          {say.problem} {standing.problem}
        </p>
      )}
      <p class="quiet">
        {say.began(standing.began, standing.beganBy)} {moved ? say.moved(moved.when, moved.by) : ''}
      </p>
      <p>{say.inUse[side]}</p>
      {role === 'admin' && state !== 'ready' ? <Running standing={standing} /> : null}
      {state === 'ready' && (role === 'admin' || role === 'hr') ? <Decision standing={standing} /> : null}
      {goesOn ? (
        <p class="quiet">
          <a href={paths.remeasuring}>{words.upload.one.lookAgain}</a>
          <span
            hx-get={paths.remeasuring}
            hx-trigger="every 2s"
            hx-target="#remeasuring"
            hx-select="#remeasuring"
            hx-swap="outerMorph"
          ></span>
        </p>
      ) : null}
    </Section>
  )
}

function Progress({ standing: { of, done, perSecond, restMs, state } }: { standing: StandingShown }) {
  const say = words.remeasuring
  const pace =
    perSecond === null || restMs === null || state === 'paused'
      ? []
      : [say.speed(perSecond), say.left(restMs)]
  return (
    <>
      <progress class="upload__progress" max={of} value={done} aria-label={say.progress}></progress>
      <p>{[say.done(done, of), ...pace].join(', ')}</p>
    </>
  )
}

function Running({ standing: { run, state } }: { standing: StandingShown }) {
  const say = words.remeasuring.acts
  return (
    <div class="acts">
      {state === 'measuring' ? <Act path="pauses" run={run} says={say.pause} /> : null}
      {state === 'paused' ? <Act path="continuations" run={run} says={say.goOn} isFirst /> : null}
      {state === 'moving' ? null : <Act path="endings" run={run} says={say.stop} />}
    </div>
  )
}

function Decision({ standing: { run, side } }: { standing: StandingShown }) {
  const say = words.remeasuring
  const isForward = side === 'before'
  return (
    <>
      <p>{say.decisionLead}</p>
      <div class="acts">
        {isForward ? (
          <Act path="moves" run={run} to="after" says={say.acts.move} isFirst />
        ) : (
          <Act path="moves" run={run} to="before" says={say.acts.back} />
        )}
        <Act path="endings" run={run} says={isForward ? say.acts.drop : say.acts.keep} />
        <Act path="comparisons" run={run} says={say.acts.compare} />
      </div>
    </>
  )
}

interface ActProps {
  readonly path: 'pauses' | 'continuations' | 'endings' | 'moves' | 'comparisons'
  readonly run: string
  readonly to?: Side
  readonly says: string
  readonly isFirst?: boolean
}

function Act({ path, run, to, says, isFirst = false }: ActProps) {
  return (
    <form method="post" action={`${paths.remeasuring}/${path}`}>
      <input type="hidden" name="run" value={run} />
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <button type="submit" class={isFirst ? 'button button--first' : 'button'}>
        {says}
      </button>
    </form>
  )
}
