import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ClipList } from './clip-list.tsx'
import type { ShownClip } from './records.ts'

export interface ShownPlaylist {
  readonly id: string
  readonly name: string
  readonly by: string
  readonly count: number
}

export interface ClipsPageProps {
  readonly frame: Frame
  readonly clips: readonly ShownClip[]
  readonly playlists: readonly ShownPlaylist[]
  /** What was deleted lately and can come back. */
  readonly deleted: readonly { readonly says: string; readonly restore: string }[]
  readonly once: string
  readonly nameError?: string
}

const say = words.clips

export function ClipsPage({ frame, clips, playlists, deleted, once, nameError }: ClipsPageProps) {
  return (
    <Layout frame={frame} title={say.title} current="coaching">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {deleted.map((one) => (
        <form class="acts clip__deleted" method="post" action={one.restore}>
          <span>{one.says}</span>
          <button type="submit" class="button">
            {say.restore}
          </button>
        </form>
      ))}
      <div class="talk__columns">
        <Section title={say.section} id="clips">
          {clips.length === 0 ? <p class="quiet">{say.noneAtAll}</p> : <ClipList clips={clips} />}
        </Section>
        <Section title={say.playlists.title} id="playlists">
          {playlists.length === 0 ? <p class="quiet">{say.playlists.none}</p> : null}
          <ul class="ruled">
            {playlists.map((one) => (
              <li>
                <a href={paths.playlist(one.id)}>{one.name}</a>
                <p class="quiet">
                  {say.playlists.count(one.count)}, {say.playlists.by(one.by)}
                </p>
              </li>
            ))}
          </ul>
          <form class="form form--wide clip-new" method="post" action={paths.playlists}>
            <input type="hidden" name="once" value={once} />
            <TextField
              id="playlist-name"
              name="name"
              label={say.playlists.make}
              value=""
              autocomplete="off"
              error={nameError}
            />
            <p>
              <button type="submit" class="button">
                {say.playlists.send}
              </button>
            </p>
          </form>
        </Section>
      </div>
    </Layout>
  )
}
