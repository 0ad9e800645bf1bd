import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type FileResult, Results } from './results.tsx'

export interface UploadPageProps {
  readonly frame: Frame
  /** Whose they may be said to be; a rep has no choice and sees none. */
  readonly reps: readonly Person[]
  readonly rep: string
  readonly zone: string
  readonly results: readonly FileResult[]
  readonly error: string | null
}

/** Bringing files in: several at once, each with its own answer. */
export function UploadPage({ frame, reps, rep, zone, results, error }: UploadPageProps) {
  const say = words.upload
  return (
    <Layout frame={frame} title={say.title} current="upload" scripts={['upload']}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <form
        class="upload"
        method="post"
        action={paths.uploads}
        enctype="multipart/form-data"
        data-upload
        data-sending={say.states.sending}
        data-reading={say.states.checking}
      >
        <div class="upload__drop" data-drop>
          <label class="field__label" for="files">
            {say.drop}
          </label>
          <input
            class="upload__files"
            id="files"
            type="file"
            name="files"
            multiple
            required
            {...(error
              ? { 'aria-invalid': 'true', 'aria-describedby': 'files-error' }
              : { 'aria-describedby': 'files-hint' })}
          />
          {error ? (
            <p class="field__error" id="files-error">
              {error}
            </p>
          ) : null}
          <p class="field__hint" id="files-hint">
            {say.formats}
          </p>
          <ul class="upload__chosen quiet" data-chosen></ul>
        </div>
        <div class="form upload__more">
          {reps.length > 0 ? (
            <p class="field">
              <label class="field__label" for="upload-rep">
                {say.whose}
              </label>
              <select class="field__input" id="upload-rep" name="rep">
                <option value="">{say.nobodyYet}</option>
                {reps.map((one) => (
                  <option value={one.id} selected={one.id === rep}>
                    {one.name}
                  </option>
                ))}
              </select>
              <span class="field__hint">{say.whoseHint}</span>
            </p>
          ) : null}
          <p class="field">
            <label class="field__label" for="upload-zone">
              {say.zone}
            </label>
            <input class="field__input" id="upload-zone" name="zone" value={zone} maxlength={64} />
          </p>
          <button type="submit" class="button button--first">
            {say.send}
          </button>
          <progress
            class="upload__progress"
            data-progress
            max={100}
            value={0}
            hidden
            aria-label={say.states.sending}
          ></progress>
          <p class="quiet" role="status" data-state></p>
        </div>
      </form>
      <div data-results>{results.length > 0 ? <Results results={results} /> : null}</div>
    </Layout>
  )
}
