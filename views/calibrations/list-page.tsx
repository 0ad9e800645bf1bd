import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface CalibrationsPageProps {
  readonly frame: Frame
  readonly sessions: readonly { readonly id: string; readonly name: string; readonly says: string }[]
  /** Sessions in which somebody's own conversations are marked. */
  readonly concerned: readonly string[]
  /** `null` for whoever can't begin one. */
  readonly form: BeginForm | null
}

export interface BeginForm {
  readonly once: string
  readonly pool: number
  readonly days: number
  readonly scorecards: readonly { readonly id: string; readonly name: string }[]
  readonly conversations: readonly { readonly id: string; readonly says: string }[]
  readonly typed: { readonly name: string; readonly draw: string; readonly names: string }
  readonly error: string | null
}

const say = words.calibrations

export function CalibrationsPage({ frame, sessions, concerned, form }: CalibrationsPageProps) {
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <Section title={words.search.ways.calibrations[0]} id="sessions">
        {sessions.length === 0 ? <p class="quiet">{form ? say.noneMaker : say.none}</p> : null}
        <ul class="ruled">
          {sessions.map((one) => (
            <li>
              <a href={paths.calibration(one.id)}>{one.name}</a>
              <p class="quiet">{one.says}</p>
            </li>
          ))}
        </ul>
      </Section>
      {concerned.length > 0 ? (
        <Section title={say.concerned} id="concerned">
          <p class="quiet">{say.concernedLead}</p>
          <ul class="ruled">
            {concerned.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {form ? <Begin {...form} /> : null}
    </Layout>
  )
}

const nameChoices = ['none', 'first', 'full'] as const

function Begin({ once, pool, days, scorecards, conversations, typed, error }: BeginForm) {
  return (
    <Section title={say.begin} id="begin">
      {error ? <Problem line={error} /> : null}
      <form class="form form--wide" method="post" action={paths.calibrations}>
        <input type="hidden" name="once" value={once} />
        <TextField id="calibration-name" name="name" label={say.name} value={typed.name} autocomplete="off" />
        <div class="form__row">
          <p class="field">
            <label class="field__label" for="draw">
              {say.draw}
            </label>
            <input
              class="field__input"
              id="draw"
              name="draw"
              type="number"
              min="0"
              max="60"
              value={typed.draw}
              aria-describedby="draw-hint"
            />
            <span class="field__hint" id="draw-hint">
              {say.drawHint(days, pool)}
            </span>
          </p>
          {scorecards.length > 1 ? (
            <p class="field">
              <label class="field__label" for="scorecard">
                {say.scorecard}
              </label>
              <select class="field__input" id="scorecard" name="scorecard">
                {scorecards.map((one) => (
                  <option value={one.id}>{one.name}</option>
                ))}
              </select>
            </p>
          ) : null}
          <p class="field">
            <label class="field__label" for="names">
              {say.names}
            </label>
            <select class="field__input" id="names" name="names">
              {nameChoices.map((one) => (
                <option value={one} selected={one === typed.names}>
                  {say.nameChoices[one]}
                </option>
              ))}
            </select>
          </p>
        </div>
        {conversations.length > 0 ? (
          <details class="places">
            <summary>{say.choose}</summary>
            <p class="faint">{say.chooseHint}</p>
            <fieldset class="ticks tick-list">
              <legend class="visually-hidden">{say.choose}</legend>
              {conversations.map((one) => (
                <label class="ticks__one">
                  <input type="checkbox" name="chosen" value={one.id} />
                  <span>{one.says}</span>
                </label>
              ))}
            </fieldset>
          </details>
        ) : null}
        <p>
          <button type="submit" class="button button--first">
            {say.send}
          </button>
        </p>
      </form>
    </Section>
  )
}
