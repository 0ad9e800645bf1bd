import { commitmentClasses, insightKinds, momentKinds } from '../../server/conversation/findings.ts'
import { isFinding, reasonsFor } from '../../server/grading/appeal.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownSubject } from './records.ts'
import { SubjectShown } from './subject.tsx'

const say = words.appeals.form
const { kinds, insightKinds: kindsOfInsight } = words.moments

interface AppealFormProps {
  readonly frame: Frame
  readonly subject: ShownSubject
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

export function AppealFormPage({ frame, subject, typed, errors }: AppealFormProps) {
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.appeals}>{words.appeals.all}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <Section title={words.appeals.page.about}>
        <SubjectShown subject={subject} today={frame.today} />
        {subject.isFrozen ? <p class="quiet">{say.frozen}</p> : null}
      </Section>
      <form class="form section" method="post" action={paths.appeals}>
        <input type="hidden" name="kind" value={subject.kind} />
        <input type="hidden" name="about" value={subject.about} />
        <fieldset
          class="ticks appeal__reasons"
          {...(errors.reason ? { 'aria-describedby': 'reason-error' } : {})}
        >
          <legend class="field__label">{say.reason}</legend>
          {reasonsFor[subject.kind].map((reason, at) => (
            <label class="ticks__one">
              <input
                type="radio"
                name="reason"
                value={reason}
                required
                checked={typed.reason ? typed.reason === reason : at === 0}
              />
              <span>{words.appeals.reasons[reason]}</span>
            </label>
          ))}
          <Wrong field="reason" errors={errors} />
        </fieldset>
        <p class="field">
          <label class="field__label" for="words">
            {say.words}
          </label>
          <textarea
            class="field__input"
            id="words"
            name="words"
            rows={3}
            maxlength={2000}
            aria-describedby={errors.words ? 'words-error words-hint' : 'words-hint'}
            {...(errors.words ? { 'aria-invalid': 'true', autofocus: true } : {})}
          >
            {typed.words ?? ''}
          </textarea>
          <span class="field__hint" id="words-hint">
            {say.wordsHint}
          </span>
          <Wrong field="words" errors={errors} />
        </p>
        <Proposal subject={subject} typed={typed} errors={errors} />
        <p class="quiet">{subject.kind === 'line' ? say.seesLine : say.sees}</p>
        <p class="acts">
          <button type="submit" class="button button--first">
            {say.send}
          </button>
          <a class="text-link" href={subject.href ?? paths.appeals}>
            {say.cancel}
          </a>
        </p>
      </form>
    </Layout>
  )
}

function options(): readonly (readonly [string, string])[] {
  return [
    ...commitmentClasses.map((one) => [`commitment:${one}`, kinds[one].one] as const),
    ...insightKinds.map((one) => [`insight:${one}`, kindsOfInsight[one]] as const),
    ...momentKinds
      .filter((one) => one !== 'silence' && one !== 'cut-in')
      .map((one) => [`moment:${one}`, kinds[one].one] as const),
  ]
}

function Proposal({ subject, typed, errors }: Omit<AppealFormProps, 'frame'>) {
  if (subject.kind === 'encounter') return <p>{say.encounter}</p>
  if (!isFinding(subject.kind))
    return (
      <p class="field">
        <label class="field__label" for="text">
          {say.text}
        </label>
        <input
          class="field__input"
          id="text"
          name="text"
          maxlength={500}
          value={typed.text ?? ''}
          autocomplete="off"
        />
      </p>
    )
  return (
    <>
      <p class="field">
        <label class="field__label" for="what">
          {say.what}
        </label>
        <select class="field__input" id="what" name="what">
          <option value="nothing">{say.nothing}</option>
          {options().map(([value, says]) => (
            <option value={value} selected={value === typed.what}>
              {says}
            </option>
          ))}
        </select>
        <Wrong field="what" errors={errors} />
      </p>
      <p class="field">
        <label class="field__label" for="due">
          {say.due}
        </label>
        <input class="field__input" id="due" name="due" type="date" value={typed.due ?? ''} />
        <Wrong field="due" errors={errors} />
      </p>
    </>
  )
}

function Wrong({ field, errors }: { field: string; errors: Readonly<Record<string, string>> }) {
  if (!errors[field]) return null
  return (
    <span class="field__error" id={`${field}-error`}>
      {errors[field]}
    </span>
  )
}
