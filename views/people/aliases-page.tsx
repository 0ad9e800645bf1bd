import type { KeptAlias } from '../../db/queries/aliases.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { day } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { AliasPreview, type PreviewedAlias } from './alias-preview.tsx'
import { type LikeSpeaker, LikeSpeakers } from './like-speakers.tsx'

/** Something somebody goes by, and who else goes by it. */
export interface ShownAlias {
  readonly kept: KeptAlias
  readonly shared: readonly string[]
}

export interface AliasesPageProps {
  readonly frame: Frame
  readonly person: Person & { readonly email: string }
  readonly aliases: readonly ShownAlias[]
  readonly typed: string
  readonly error: string | null
  readonly preview: PreviewedAlias | null
  readonly like: readonly LikeSpeaker[]
  /** Whether they have never come in; `link` is the one just made, unless it went by mail. */
  readonly isWaiting: boolean
  readonly link: string | null
  readonly isSent: boolean
}

/** Everything one of ours goes by in files, and what another name would match. */
export function AliasesPage(props: AliasesPageProps) {
  const { frame, person, aliases, preview, like } = props
  const say = words.aliases
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const removed = aliases.filter(({ kept }) => kept.removed !== null)
  return (
    <Layout frame={frame} title={say.title(person.name)} current="people">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.people}>{words.people.title}</a>
          </p>
          <h1>{say.title(person.name)}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Section title={say.known} id="known">
          <p>{say.always(person.name, person.email)}</p>
          <ul class="ruled known">
            {aliases
              .filter(({ kept }) => kept.removed === null)
              .map((alias) => (
                <AliasItem alias={alias} timeZone={timeZone} />
              ))}
          </ul>
          {aliases.length === removed.length ? <p class="quiet">{say.none}</p> : null}
        </Section>
        <Section title={say.add} aside={say.addAside} id="add">
          <form class="form" method="get" action={`${paths.personAliases(person.id)}#add`}>
            <TextField
              id="alias"
              name="alias"
              label={say.field}
              hint={say.fieldHint}
              value={props.typed}
              autocomplete="off"
              {...(props.error ? { error: props.error } : {})}
            />
            <p>
              <button type="submit" class="button">
                {say.look}
              </button>
            </p>
          </form>
          {preview ? <AliasPreview person={person} preview={preview} timeZone={timeZone} /> : null}
        </Section>
        {like.length > 0 ? (
          <Section title={say.like.title} aside={say.like.aside} id="like">
            <LikeSpeakers like={like} />
          </Section>
        ) : null}
        <WayIn {...props} />
        {person.id === frame.viewer?.id ? null : <Departure {...props} />}
        {removed.length > 0 ? (
          <Section title={say.removed} id="removed">
            <ul class="ruled">
              {removed.map(({ kept: { alias, removed: end } }) => (
                <li class="quiet">
                  {say.removedBy(alias, end?.by ?? say.somebody, day(end?.at ?? '', timeZone))}
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}

function AliasItem({ alias: { kept, shared }, timeZone }: { alias: ShownAlias; timeZone: string }) {
  const say = words.aliases
  const when = day(kept.at, timeZone)
  const count = kept.given.length
  const others = shared.join(', ')
  return (
    <li class="results__one">
      <span class="results__file">{kept.alias}</span>
      <div>
        <p class="quiet">
          {say.kinds[kept.kind]}, {kept.by === null ? say.byTable(when) : say.by(kept.by, when)}
          {count > 0 ? `. ${say.given(count)}` : ''}
        </p>
        {shared.length > 0 ? <p>{shared.length === 1 ? say.shared(others) : say.sharedBy(others)}</p> : null}
        <form class="acts" method="post" action={paths.aliasRemoval(kept.personId, kept.id)}>
          {count > 0 ? (
            <button type="submit" class="button" name="take" value="back" aria-label={say.undoOf(kept.alias)}>
              {say.undo}
            </button>
          ) : null}
          <button type="submit" class="button" aria-label={say.removeOf(kept.alias)}>
            {say.remove}
          </button>
        </form>
      </div>
    </li>
  )
}

/** The link with which somebody chooses a password, for the first time or again. */
function WayIn({ person, isWaiting, link, isSent }: AliasesPageProps) {
  const say = isWaiting ? words.aliases.invitation : words.aliases.password
  return (
    <Section title={say.title} id="invitation">
      {isSent ? <p role="status">{words.aliases.password.sent(person.name)}</p> : null}
      {link ? (
        <p class="frozen" role="status">
          {isWaiting ? words.people.link(person.name) : words.aliases.password.link(person.name)}{' '}
          <code class="code">{link}</code>
        </p>
      ) : (
        <form method="post" action={paths.personInvitation(person.id)}>
          <p>{say.lead}</p>
          <p class="acts">
            <button type="submit" class="button">
              {say.act}
            </button>
          </p>
        </form>
      )}
    </Section>
  )
}

/** Said when somebody leaves: nothing of theirs opens anything any more. */
function Departure({ person }: AliasesPageProps) {
  const say = words.aliases.departure
  return (
    <Section title={say.title} id="departure">
      <form method="post" action={paths.personDeparture(person.id)}>
        <p>{say.lead}</p>
        <p class="acts">
          <button type="submit" class="button">
            {say.act(person.name)}
          </button>
        </p>
      </form>
    </Section>
  )
}
