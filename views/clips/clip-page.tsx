import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { AddToPlaylist, type PlaylistChoice } from './add-to-playlist.tsx'
import { ClipWords } from './clip-words.tsx'
import { ClipLinks } from './links.tsx'
import type { ClipLine, ClipSound, LinkForm, ShownClip, ShownLink } from './records.ts'

export interface ClipPageProps {
  readonly frame: Frame
  readonly clip: ShownClip
  readonly lines: readonly ClipLine[]
  readonly sound: ClipSound
  readonly hasSound: boolean
  readonly links: readonly ShownLink[]
  readonly linkForm: LinkForm
  readonly playlists: PlaylistChoice
  /** Whether who looks made it. */
  readonly isOwn: boolean
  readonly nameError?: string
}

const say = words.clips

export function ClipPage(props: ClipPageProps) {
  const { frame, clip } = props
  return (
    <Layout frame={frame} title={clip.name} current="coaching">
      <div class="page__head">
        <div>
          <p class="page__kicker">{clip.about}</p>
          <h1>{clip.name}</h1>
          <p class="page__lead">
            {clip.span}. <a href={clip.href}>{say.hear}</a>.{' '}
            <a href={paths.proposingClip(clip.id)}>{words.library.proposal.link}</a>
          </p>
        </div>
        <p class="page__aside">{clip.made}</p>
      </div>
      <div class="talk__columns">
        <Section title={say.wordsTitle} id="words">
          <ClipWords sound={props.sound} lines={props.lines} />
        </Section>
        <div class="stack">
          <AddToPlaylist clip={clip.id} choice={props.playlists} />
          <ClipLinks clip={clip.id} links={props.links} form={props.linkForm} hasSound={props.hasSound} />
          {props.isOwn ? <Own {...props} /> : null}
        </div>
      </div>
    </Layout>
  )
}

function Own({ clip, nameError }: ClipPageProps) {
  return (
    <Section title={say.rename} id="own">
      <form class="form form--wide" method="post" action={paths.clipNames(clip.id)}>
        <TextField
          id="clip-name"
          name="name"
          label={say.name}
          value={clip.name}
          autocomplete="off"
          error={nameError}
        />
        <p>
          <button type="submit" class="button">
            {say.rename}
          </button>
        </p>
      </form>
      <form method="post" action={paths.clipDeletion(clip.id)}>
        <button type="submit" class="button button--plain button--strong">
          {say.remove}
        </button>
      </form>
    </Section>
  )
}
