import { commitmentClasses, insightKinds, momentKinds } from '../../server/conversation/findings.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'

/** A form that is open in the transcript: for a finding that is there, or for words in which nothing was found. */
export interface OpenForm {
  readonly conversation: string
  readonly utterance: string
  /** First name of whoever said the words. */
  readonly speaker: string
  /** The finding to put right, and where the answer goes; `null` for a new one. */
  readonly finding: { readonly id: string; readonly path: string; readonly appealPath: string | null } | null
  readonly words: string
  /** Where the words begin in the utterance, when they were selected. */
  readonly start: string
  /** "commitment:promise"; empty while nothing is chosen. */
  readonly what: string
  readonly owner: string
  readonly due: string
  /** Where a customer’s line becomes a case; nothing where nobody may open one. */
  readonly casePath?: string | null
  readonly error?: { readonly field: 'words' | 'what' | 'due'; readonly says: string }
}

const say = words.moments.saying
const { kinds, insightKinds: kindsOfInsight } = words.moments
const byWords = momentKinds.filter((kind) => kind !== 'silence' && kind !== 'cut-in')

type Group = readonly [label: string, options: readonly (readonly [value: string, says: string])[]]

function groups(): readonly Group[] {
  return [
    [say.groups.commitment, commitmentClasses.map((one) => [`commitment:${one}`, kinds[one].one])],
    [say.groups.insight, insightKinds.map((one) => [`insight:${one}`, kindsOfInsight[one]])],
    [say.groups.moment, byWords.map((one) => [`moment:${one}`, kinds[one].one])],
  ]
}

/** What some words are, as a person says: a short form on the line they stand in. */
export function SayForm({ form }: { form: OpenForm }) {
  const path = form.finding?.path ?? paths.findings(form.conversation)
  const id = `say-${form.finding?.id ?? anchor(form.utterance)}`
  return (
    <form
      class="say"
      id="say"
      method="post"
      action={path}
      hx-post={path}
      hx-target="closest .said__turn"
      hx-swap="outerHTML"
      aria-label={say.addTo(form.speaker)}
      data-say
    >
      {form.finding ? null : <Place form={form} />}
      {form.finding ? (
        <blockquote class="say__words">{form.words}</blockquote>
      ) : (
        <Words id={id} form={form} />
      )}
      <What id={id} form={form} />
      <div class="form__row say__owed">
        <Owner id={id} form={form} />
        <Due id={id} form={form} />
      </div>
      <p class="acts">
        <button
          type="submit"
          class="button"
          {...(form.finding ? { name: 'verdict', value: 'corrected' } : {})}
        >
          {say.save}
        </button>
        {form.finding ? (
          <button type="submit" class="button" name="verdict" value="agreed" formnovalidate>
            {say.asItIs}
          </button>
        ) : null}
        {form.finding?.appealPath ? (
          <a class="text-link" href={form.finding.appealPath}>
            {words.appeals.start}
          </a>
        ) : null}
        {form.finding ? (
          <a class="text-link" href={paths.proposing(form.conversation, form.utterance)}>
            {words.library.proposal.link}
          </a>
        ) : null}
        {form.casePath ? (
          <a class="text-link" href={form.casePath}>
            {words.advocacy.start}
          </a>
        ) : null}
        <a
          class="text-link"
          href={`${paths.conversation(form.conversation)}#${anchor(form.utterance)}`}
          data-say-leave
        >
          {say.cancel}
        </a>
      </p>
    </form>
  )
}

interface PartProps {
  readonly id: string
  readonly form: OpenForm
}

function Place({ form }: { form: OpenForm }) {
  return (
    <>
      <input type="hidden" name="utterance" value={form.utterance} />
      <input type="hidden" name="start" value={form.start} />
    </>
  )
}

function Words({ id, form }: PartProps) {
  return (
    <p class="field">
      <label class="field__label" for={`${id}-words`}>
        {say.words}
      </label>
      <textarea
        class="field__input"
        id={`${id}-words`}
        name="words"
        rows={2}
        maxlength={2000}
        required
        {...invalid(id, form, 'words', `${id}-words-hint`)}
      >
        {form.words}
      </textarea>
      <span class="field__hint" id={`${id}-words-hint`}>
        {say.wordsHint}
      </span>
      <Wrong id={id} form={form} field="words" />
    </p>
  )
}

function What({ id, form }: PartProps) {
  return (
    <p class="field">
      <label class="field__label" for={`${id}-what`}>
        {say.what}
      </label>
      <select
        class="field__input"
        id={`${id}-what`}
        name="what"
        required
        autofocus={form.error === undefined || form.error.field === 'what'}
        {...invalid(id, form, 'what')}
      >
        {form.finding ? null : <option value="">{say.choose}</option>}
        {groups().map(([label, options]) => (
          <optgroup label={label}>
            {options.map(([value, says]) => (
              <option value={value} selected={value === form.what}>
                {says}
              </option>
            ))}
          </optgroup>
        ))}
        {form.finding ? <option value="nothing">{say.nothing}</option> : null}
      </select>
      <Wrong id={id} form={form} field="what" />
    </p>
  )
}

function Owner({ id, form }: PartProps) {
  return (
    <p class="field">
      <label class="field__label" for={`${id}-owner`}>
        {say.owner}
      </label>
      <select class="field__input" id={`${id}-owner`} name="owner">
        {form.finding ? null : <option value="">{say.ownerBySpeaker}</option>}
        {Object.entries(say.owners).map(([owner, says]) => (
          <option value={owner} selected={owner === form.owner}>
            {says}
          </option>
        ))}
      </select>
    </p>
  )
}

function Due({ id, form }: PartProps) {
  return (
    <p class="field">
      <label class="field__label" for={`${id}-due`}>
        {say.due}
      </label>
      <input
        class="field__input"
        type="date"
        id={`${id}-due`}
        name="due"
        value={form.due}
        {...invalid(id, form, 'due', `${id}-due-hint`)}
      />
      <span class="field__hint" id={`${id}-due-hint`}>
        {say.dueHint}
      </span>
      <Wrong id={id} form={form} field="due" />
    </p>
  )
}

type Field = NonNullable<OpenForm['error']>['field']

function invalid(id: string, { error }: OpenForm, field: Field, hint = '') {
  const isWrong = error?.field === field
  const described = [isWrong ? `${id}-${field}-error` : '', hint].filter((one) => one !== '').join(' ')
  return {
    ...(isWrong ? { 'aria-invalid': 'true' as const, autofocus: true } : {}),
    ...(described === '' ? {} : { 'aria-describedby': described }),
  }
}

function Wrong({ id, form, field }: PartProps & { readonly field: Field }) {
  if (form.error?.field !== field) return null
  return (
    <span class="field__error" id={`${id}-${field}-error`}>
      {form.error.says}
    </span>
  )
}
