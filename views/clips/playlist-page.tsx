import { html } from 'hono/html'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownClip } from './records.ts'

export interface PlaylistPageProps {
  readonly frame: Frame
  readonly id: string
  readonly name: string
  readonly by: string
  readonly isOwn: boolean
  readonly entries: readonly ShownEntry[]
  readonly nameError?: string
  /** What was taken out a moment ago. */
  readonly taken?: {
    readonly id: string
    readonly name: string
    readonly note: string
    readonly once: string
  }
}

export interface ShownEntry {
  readonly clip: ShownClip
  readonly note: string
  /** The address of its sound, where it has one. */
  readonly sound: string | null
  readonly firstWords: string
}

const say = words.clips.playlists

/** Clips one after the other; only whoever made the list orders it, with buttons. */
export function PlaylistPage(props: PlaylistPageProps) {
  const { frame, name, entries, isOwn } = props
  const hasSound = entries.some((one) => one.sound !== null)
  return (
    <Layout frame={frame} title={name} current="coaching" scripts={hasSound ? ['playlist'] : []}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.clips}>{say.title}</a>, {say.by(props.by)}
          </p>
          <h1>{name}</h1>
          <p class="page__lead">{entries.length === 0 ? say.empty : say.count(entries.length)}</p>
        </div>
        {hasSound ? (
          <p class="acts">
            <button type="button" class="button button--first" data-play-all hidden>
              {say.play}
            </button>
            <span
              class="quiet"
              role="status"
              data-play-says
              data-template={say.playing(-1, -2, '{name}')}
            ></span>
          </p>
        ) : null}
      </div>
      {props.taken ? <PutBack playlist={props.id} taken={props.taken} /> : null}
      <ol class="playlist ruled">
        {entries.map((one, at) => (
          <li class="playlist__one" data-play-one data-name={one.clip.name}>
            <div>
              <h2>
                <a href={paths.clip(one.clip.id)}>{one.clip.name}</a>
              </h2>
              <p class="quiet">
                {one.clip.about}, {one.clip.span}
              </p>
              {one.note === '' ? null : <p class="playlist__note">{one.note}</p>}
              <p class="quotation">{one.firstWords}</p>
            </div>
            <div class="playlist__acts">
              {one.sound === null
                ? null
                : html`<audio class="clip__sound" controls preload="none" src="${one.sound}" aria-label="${one.clip.name}"></audio>`}
              {isOwn ? (
                <Acts {...props} entry={one} isFirst={at === 0} isLast={at === entries.length - 1} />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {isOwn ? <Own {...props} /> : null}
    </Layout>
  )
}

/** The way back for what was taken out a moment ago, with what was said of it. */
function PutBack({ playlist, taken }: { playlist: string; taken: NonNullable<PlaylistPageProps['taken']> }) {
  return (
    <form class="acts" method="post" action={paths.clipPlaylists(taken.id)}>
      <input type="hidden" name="once" value={taken.once} />
      <input type="hidden" name="playlist" value={playlist} />
      <input type="hidden" name="note" value={taken.note} />
      <p role="status">{say.taken(taken.name)}</p>
      <button type="submit" class="button">
        {say.putBack}
      </button>
    </form>
  )
}

interface ActsProps {
  readonly id: string
  readonly entry: ShownEntry
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Acts({ id, entry: { clip, note }, isFirst, isLast }: ActsProps) {
  return (
    <>
      <div class="acts">
        {isFirst ? null : (
          <Move path={paths.playlistPlace(id, clip.id)} to="up" says={say.up} about={say.upThis(clip.name)} />
        )}
        {isLast ? null : (
          <Move
            path={paths.playlistPlace(id, clip.id)}
            to="down"
            says={say.down}
            about={say.downThis(clip.name)}
          />
        )}
        <form method="post" action={paths.playlistRemoval(id, clip.id)}>
          <button type="submit" class="button button--plain" aria-label={say.takeThis(clip.name)}>
            {say.take}
          </button>
        </form>
      </div>
      <form class="form__row" method="post" action={paths.playlistNote(id, clip.id)}>
        <p class="field playlist__input">
          <label class="field__label" for={`note-${clip.id}`}>
            {say.why}
            <span class="visually-hidden">: {clip.name}</span>
          </label>
          <input class="field__input" id={`note-${clip.id}`} name="note" value={note} maxlength={1000} />
        </p>
        <button type="submit" class="button">
          {say.saveNote}
        </button>
      </form>
    </>
  )
}

function Move({ path, to, says, about }: { path: string; to: 'up' | 'down'; says: string; about: string }) {
  return (
    <form method="post" action={path}>
      <button type="submit" class="button" name="to" value={to} aria-label={about}>
        {says}
      </button>
    </form>
  )
}

function Own({ id, name, nameError }: PlaylistPageProps) {
  return (
    <div class="clip-new">
      <form class="form" method="post" action={paths.playlistNames(id)}>
        <TextField
          id="playlist-name"
          name="name"
          label={say.name}
          value={name}
          autocomplete="off"
          error={nameError}
        />
        <p>
          <button type="submit" class="button">
            {say.rename}
          </button>
        </p>
      </form>
      <form method="post" action={paths.playlistDeletion(id)}>
        <button type="submit" class="button button--plain button--strong">
          {say.remove}
        </button>
      </form>
    </div>
  )
}
