import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { RecentUploads, type UploadInList } from './recent.tsx'

export interface UploadPageProps {
  readonly frame: Frame
  /** Whose they may be said to be; a rep has no choice and sees none. */
  readonly reps: readonly Person[]
  readonly rep: string
  readonly zone: string
  readonly recent: readonly UploadInList[]
  /** The most bytes one file may have, and all of them together. */
  readonly fileBytes: number
  readonly recordingBytes: number
  readonly wholeBytes: number
  readonly error: string | null
}

/** Bringing files in, many at once, and what was brought in before. */
export function UploadPage(props: UploadPageProps) {
  const { frame, recent, error } = props
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
        data-sending={say.sending}
        data-sent={say.sent}
        data-left={say.left}
        data-chosen-word={say.chosen}
        data-too-large={say.tooLarge}
        data-lost={say.lost}
        data-none={say.noFile}
        data-file-bytes={String(props.fileBytes)}
        data-recording-bytes={String(props.recordingBytes)}
        data-whole-bytes={String(props.wholeBytes)}
      >
        <Choosing error={error} megabytes={Math.floor(props.recordingBytes / 1024 / 1024)} />
        <About {...props} />
      </form>
      <RecentUploads recent={recent} frame={frame} />
    </Layout>
  )
}

function Choosing({ error, megabytes }: { error: string | null; megabytes: number }) {
  const say = words.upload
  return (
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
        {...(error
          ? { 'aria-invalid': 'true', 'aria-describedby': 'files-error' }
          : { 'aria-describedby': 'files-hint' })}
      />
      <label class="field__label" for="folder">
        {say.folder}
      </label>
      <input
        class="upload__files"
        id="folder"
        type="file"
        name="files"
        multiple
        {...{ webkitdirectory: '' }}
      />
      <p class="field__error" id="files-error" data-error {...(error ? {} : { hidden: true })}>
        {error ?? ''}
      </p>
      <p class="field__hint" id="files-hint">
        {say.formats} {say.recordings(megabytes)}
      </p>
      <p class="quiet" role="status" data-count></p>
      <ul class="upload__chosen quiet" data-chosen></ul>
    </div>
  )
}

function About({ frame, reps, rep, zone }: UploadPageProps) {
  const say = words.upload
  return (
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
        <input
          class="field__input"
          id="upload-zone"
          name="zone"
          value={zone}
          maxlength={64}
          aria-describedby="zone-hint"
        />
        <span class="field__hint" id="zone-hint">
          {say.zoneHint}
        </span>
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
        aria-label={say.sending}
      ></progress>
      <p class="quiet" role="status" data-state></p>
      <p class="quiet">
        <a href={paths.mappings}>{say.mappings}</a>
      </p>
      {frame.viewer?.role === 'admin' ? null : (
        <p class="quiet">
          <a href={paths.coverage}>{words.expected.coverage.link}</a>
        </p>
      )}
    </div>
  )
}
