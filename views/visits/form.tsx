import { ChoiceField, LongField } from '../coaching/fields.tsx'
import { TextField } from '../components/text-field.tsx'
import { gemKinds } from '../insights/wall-page.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** The form of a visit as it was filled. */
export interface VisitTyped {
  readonly once: string
  readonly day: string
  readonly time: string
  readonly said: string
  readonly insight: string
  readonly insightKind: string
  readonly promised: string
  readonly note: string
  readonly consent: string
  readonly outcome: string
  readonly learnt: string
}

export interface VisitFormProps {
  readonly customer: string
  /** Whose phone it is: nothing that waits is sent in another's name. */
  readonly person: string
  readonly typed: VisitTyped
  readonly errors: Readonly<Record<string, string>>
  /** What they wanted to learn, if they said so before. */
  readonly objective: string | null
  /** A draft was kept here, and when. */
  readonly draft: string | null
}

const say = words.visits

/** What comes home from a visit: works without script; with it, nothing is lost when the connection is. */
export function VisitForm({ customer, person, typed, errors, objective, draft }: VisitFormProps) {
  return (
    <form
      class="form visit__form"
      method="post"
      action={paths.visit(customer)}
      enctype="multipart/form-data"
      data-visit={customer}
      data-person={person}
      data-draft={paths.visitDraft(customer)}
    >
      <input type="hidden" name="once" value={typed.once} />
      {draft ? <p class="quiet">{say.draft(draft)}</p> : null}
      <div class="visit__when">
        <When name="day" type="date" value={typed.day} error={errors.day} />
        <When name="time" type="time" value={typed.time} error={undefined} />
      </div>
      <Lines name="said" hint={say.saidHint} value={typed.said} error={errors.said} />
      <Lines name="promised" hint={say.promisedHint} value={typed.promised} error={errors.promised} />
      <TextField
        id="insight"
        name="insight"
        label={say.insight}
        value={typed.insight}
        error={errors.insight}
        required={false}
      />
      <ChoiceField
        id="insightKind"
        name="insightKind"
        label={say.insightKind}
        value={typed.insightKind}
        options={gemKinds.map((value) => ({ value, says: words.moments.insightKinds[value] }))}
        error={undefined}
      />
      <LongField
        id="note"
        name="note"
        label={say.note}
        hint={say.noteHint}
        value={typed.note}
        most={20_000}
        rows={5}
        isRequired={false}
        error={errors.note}
      />
      {objective ? <Outcome objective={objective} typed={typed} error={errors.learnt} /> : null}
      <Files errors={errors} consent={typed.consent} />
      <p>
        <button type="submit" class="button button--first">
          {say.save}
        </button>
      </p>
      <Outbox />
    </form>
  )
}

function When({
  name,
  type,
  value,
  error,
}: {
  name: 'day' | 'time'
  type: string
  value: string
  error: string | undefined
}) {
  return (
    <p class="field">
      <label class="field__label" for={name}>
        {say[name]}
      </label>
      <input
        class="field__input"
        id={name}
        name={name}
        type={type}
        value={value}
        required
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${name}-error` } : {})}
      />
      {error ? (
        <span class="field__error" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}

interface LinesProps {
  readonly name: 'said' | 'promised'
  readonly hint: string
  readonly value: string
  readonly error: string | undefined
}

function Lines({ name, hint, value, error }: LinesProps) {
  return (
    <LongField
      id={name}
      name={name}
      label={say[name]}
      hint={hint}
      value={value}
      most={100_000}
      rows={3}
      isRequired={false}
      error={error}
    />
  )
}

function Outcome({
  objective,
  typed,
  error,
}: {
  objective: string
  typed: VisitTyped
  error: string | undefined
}) {
  const { outcomes } = words.objectives
  return (
    <>
      <p class="objective__wants">{objective}</p>
      <ChoiceField
        id="outcome"
        name="outcome"
        label={say.outcome}
        value={typed.outcome}
        options={[
          { value: '', says: say.outcomeLater },
          ...(['met', 'not-met', 'something-else'] as const).map((value) => ({
            value,
            says: outcomes[value],
          })),
        ]}
        error={undefined}
      />
      <TextField
        id="learnt"
        name="learnt"
        label={say.learnt}
        value={typed.learnt}
        error={error}
        required={false}
      />
    </>
  )
}

function Files({ errors, consent }: { errors: Readonly<Record<string, string>>; consent: string }) {
  return (
    <>
      <p class="field">
        <label class="field__label" for="photos">
          {say.photos}
        </label>
        <input
          class="field__input"
          id="photos"
          name="photos"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={errors.photos ? 'photos-hint photos-error' : 'photos-hint'}
        />
        <span class="field__hint" id="photos-hint">
          {say.photosHint}
        </span>
        {errors.photos ? (
          <span class="field__error" id="photos-error">
            {errors.photos}
          </span>
        ) : null}
      </p>
      <p class="field">
        <label class="field__label" for="recording">
          {say.recording}
        </label>
        <input class="field__input" id="recording" name="recording" type="file" accept="audio/*" />
        {errors.recording ? <span class="field__error">{errors.recording}</span> : null}
      </p>
      <p
        class="visit__record"
        hidden
        data-visit-recorder
        data-stop={say.stopRecording}
        data-record={say.record}
        data-recorded={say.recorded}
        data-on={say.recordingOn}
      >
        <button type="button" class="button">
          {say.record}
        </button>{' '}
        <span role="status" />
      </p>
      <p class="field">
        <label class="choice">
          <input type="checkbox" name="consent" value="yes" checked={consent === 'yes'} />
          <span>{say.consent}</span>
        </label>
        {errors.consent ? <span class="field__error">{errors.consent}</span> : null}
      </p>
    </>
  )
}

/** Where the script says what is sent and what waits; it stands empty without one. */
function Outbox() {
  const { kept, noConnection, waits, sending, sent, refused, signedOut, open, noStore } = say.outbox
  return (
    <div
      class="visit__outbox"
      role="status"
      data-visit-outbox
      data-kept={kept}
      data-no-connection={noConnection}
      data-waits={waits}
      data-sending={sending}
      data-sent={sent}
      data-refused={refused}
      data-signed-out={signedOut}
      data-open={open}
      data-no-store={noStore}
    />
  )
}
