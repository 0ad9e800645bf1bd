import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { RecordingStandingProps, ShownRecording } from './standing.tsx'

const say = words.recordings

/** One file, which is this conversation’s sound. */
export function AddRecording({ conversation, megabytes, error }: RecordingStandingProps) {
  const told = error ? 'recording-error recording-hint' : 'recording-hint'
  return (
    <form class="form" method="post" action={paths.recording(conversation)} enctype="multipart/form-data">
      <p class="field">
        <label class="field__label" for="recording-file">
          {say.choose}
        </label>
        <input
          class="upload__files"
          id="recording-file"
          type="file"
          name="recording"
          accept="audio/*,video/mp4,video/webm,.opus,.ogg,.m4a"
          aria-describedby={told}
          {...(error ? { 'aria-invalid': 'true', autofocus: true } : {})}
        />
        {error ? (
          <span class="field__error" id="recording-error" role="alert">
            {error}
          </span>
        ) : null}
        <span class="field__hint" id="recording-hint">
          {say.chooseHint(megabytes)}
        </span>
      </p>
      <button type="submit" class="button">
        {say.add}
      </button>
    </form>
  )
}

/** Whose channel is whose: told, or asked. */
export function Lanes({
  conversation,
  lanes,
  mayChange,
}: {
  conversation: string
  lanes: NonNullable<ShownRecording['lanes']>
  mayChange: boolean
}) {
  const { owners, how } = lanes
  const action = paths.recordingLanes(conversation)
  if (owners && how)
    return (
      <form class="acts" method="post" action={action}>
        <p class="quiet">
          {say.lanes[how]} {owners[0] === 'ours' ? say.lanes.first : say.lanes.second}.
        </p>
        {mayChange ? (
          <>
            <input type="hidden" name="first" value={owners[1]} />
            <button type="submit" class="button button--plain">
              {say.lanes.change}
            </button>
          </>
        ) : null}
      </form>
    )
  return (
    <form class="form" method="post" action={action}>
      <fieldset class="ticks">
        <legend class="recording__ask">{say.lanes.ask}</legend>
        {(['ours', 'theirs'] as const).map((side) => (
          <label class="ticks__one">
            <input type="radio" name="first" value={side} required disabled={!mayChange} />
            <span>{say.lanes[side]}</span>
          </label>
        ))}
      </fieldset>
      {mayChange ? (
        <button type="submit" class="button">
          {say.lanes.keep}
        </button>
      ) : null}
    </form>
  )
}

/** Behind a word to type, since it cannot be had again. */
export function RemoveRecording({ conversation, removing }: RecordingStandingProps) {
  const { lead, confirm, act } = say.removing
  return (
    <details {...(removing ? { open: true } : {})}>
      <summary>{say.remove}</summary>
      <form class="form" method="post" action={paths.recordingRemoval(conversation)}>
        <p class="quiet">{lead}</p>
        <p class="field">
          <label class="field__label" for="recording-confirm">
            {confirm}
          </label>
          <input
            class="field__input"
            id="recording-confirm"
            name="confirm"
            autocomplete="off"
            {...(removing
              ? { 'aria-invalid': 'true', 'aria-describedby': 'recording-confirm-error', autofocus: true }
              : {})}
          />
          {removing ? (
            <span class="field__error" id="recording-confirm-error" role="alert">
              {removing}
            </span>
          ) : null}
        </p>
        <button type="submit" class="button">
          {act}
        </button>
      </form>
    </details>
  )
}
