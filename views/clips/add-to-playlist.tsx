import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** The playlists somebody may put a clip into, and those it is in already. */
export interface PlaylistChoice {
  readonly own: readonly { readonly id: string; readonly name: string }[]
  readonly isIn: readonly { readonly id: string; readonly name: string }[]
  readonly once: string
  readonly error: string | null
}

const say = words.clips.playlists

export function AddToPlaylist({ clip, choice }: { clip: string; choice: PlaylistChoice }) {
  return (
    <Section title={say.add} aside={<a href={`${paths.clips}#playlists`}>{say.title}</a>} id="playlists">
      {choice.isIn.length === 0 ? null : (
        <p class="quiet">
          {say.inThem}{' '}
          {choice.isIn.map((one, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <a href={paths.playlist(one.id)}>{one.name}</a>
            </>
          ))}
        </p>
      )}
      <form class="form form--wide" method="post" action={paths.clipPlaylists(clip)}>
        <input type="hidden" name="once" value={choice.once} />
        {choice.own.length === 0 ? null : (
          <p class="field">
            <label class="field__label" for="playlist-which">
              {say.choose}
            </label>
            <select class="field__input" id="playlist-which" name="playlist">
              <option value=""></option>
              {choice.own.map((one) => (
                <option value={one.id}>{one.name}</option>
              ))}
            </select>
          </p>
        )}
        <TextField
          id="playlist-new"
          name="name"
          label={say.newOne}
          value=""
          required={false}
          autocomplete="off"
          error={choice.error ?? undefined}
        />
        <TextField
          id="playlist-note"
          name="note"
          label={say.note}
          hint={say.noteHint}
          value=""
          required={false}
          autocomplete="off"
        />
        <p>
          <button type="submit" class="button">
            {say.addSend}
          </button>
        </p>
      </form>
    </Section>
  )
}
