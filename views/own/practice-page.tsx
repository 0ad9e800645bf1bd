import type { Practice } from '../../db/queries/practice.ts'
import { Section } from '../components/section.tsx'
import { Private } from '../components/states.tsx'
import { day, percent, timeOfDay } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface PracticePageProps {
  readonly frame: Frame
  readonly typed: { readonly text: string; readonly error: string | null }
  readonly all: readonly Practice[]
}

export function PracticePage({ frame, typed, all }: PracticePageProps) {
  const say = words.ownTime.practice
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Private>
          <Rehearse {...typed} />
        </Private>
        <Section title={say.yours} aside={say.onlyYou} id="yours">
          {all.length === 0 ? <p class="quiet">{say.none}</p> : null}
          <ul class="ruled">
            {all.map((one) => (
              <Rehearsed practice={one} timeZone={timeZone} />
            ))}
          </ul>
        </Section>
      </div>
    </Layout>
  )
}

function Rehearse({ text, error }: PracticePageProps['typed']) {
  const say = words.ownTime.practice
  const described = `rehearsal-hint${error ? ' rehearsal-error' : ''}`
  return (
    <form class="form" method="post" action={paths.practice} enctype="multipart/form-data">
      <p class="field">
        <label class="field__label" for="rehearsal">
          {say.label}
        </label>
        <textarea
          class="field__input rehearsal"
          id="rehearsal"
          name="text"
          aria-describedby={described}
          {...(error ? { 'aria-invalid': 'true' } : {})}
        >
          {text}
        </textarea>
        <span class="field__hint" id="rehearsal-hint">
          {say.hint}
        </span>
        {error ? (
          <span class="field__error" id="rehearsal-error">
            {error}
          </span>
        ) : null}
      </p>
      <p class="field">
        <label class="field__label" for="rehearsal-file">
          {say.file}
        </label>
        <input
          class="field__input"
          id="rehearsal-file"
          type="file"
          name="file"
          aria-describedby="rehearsal-file-hint"
        />
        <span class="field__hint" id="rehearsal-file-hint">
          {say.fileHint}
        </span>
      </p>
      <p>
        <button type="submit" class="button button--first">
          {say.act}
        </button>
      </p>
    </form>
  )
}

function Rehearsed({ practice, timeZone }: { practice: Practice; timeZone: string }) {
  const say = words.ownTime.practice
  const { id, broughtAt, airtime } = practice
  const when = `${day(broughtAt, timeZone)}, ${timeOfDay(broughtAt, timeZone)}`
  return (
    <li class="own-strip__acts">
      <a href={paths.conversation(id)}>{say.when(when)}</a>
      <span class="quiet">
        {airtime.known
          ? say.airtime(percent(airtime.value))
          : words.measures.because(words.measures.reasons[airtime.reason])}
      </span>
      <form method="post" action={paths.practiceRemoval(id)}>
        <button type="submit" class="button button--plain" aria-label={say.removeOf(when)}>
          {say.remove}
        </button>
      </form>
    </li>
  )
}
