import type { UnassignedSpeaker } from '../../db/queries/unassigned-speakers.ts'
import type { Channel } from '../../server/conversation/conversation.ts'
import { day } from '../format.ts'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What an alias would match, before it is kept. */
export interface PreviewedAlias {
  readonly alias: string
  readonly shared: readonly string[]
  readonly isRep: boolean
  readonly matching: readonly UnassignedSpeaker[]
}

interface AliasPreviewProps {
  readonly person: Person
  readonly preview: PreviewedAlias
  readonly timeZone: string
}

export function AliasPreview({ person, preview, timeZone }: AliasPreviewProps) {
  const say = words.aliases
  const { alias, shared, matching } = preview
  const others = shared.join(', ')
  return (
    <form class="form form--wide preview" method="post" action={paths.personAliases(person.id)}>
      <h3>{say.preview.title(alias)}</h3>
      <input type="hidden" name="alias" value={alias} />
      {shared.length > 0 ? <p>{shared.length === 1 ? say.shared(others) : say.sharedBy(others)}</p> : null}
      {matching.length === 0 ? <p class="quiet">{noneSays(preview)}</p> : null}
      {matching.length > 0 ? (
        <fieldset class="ticks">
          <legend class="field__label">{say.preview.legend}</legend>
          {matching.map((one) => (
            <label class="ticks__one">
              <input type="checkbox" name="give" value={one.conversationId} checked />
              <span>{say.preview.one(partsOf(one, timeZone))}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <p class="acts">
        <button type="submit" class="button button--first">
          {say.preview.act(alias)}
        </button>
        <a class="button" href={paths.personAliases(person.id)}>
          {say.preview.stay}
        </a>
      </p>
    </form>
  )
}

function noneSays({ shared, isRep }: PreviewedAlias): string {
  const say = words.aliases.preview
  if (shared.length > 0) return say.nobody
  return isRep ? say.none : say.notRep
}

function partsOf(one: UnassignedSpeaker, timeZone: string): readonly string[] {
  const channel = one.channel === null ? [] : [words.conversation.channels[one.channel as Channel]]
  const brought = one.broughtBy === null ? [] : [words.aliases.preview.brought(one.broughtBy)]
  return [day(one.sortedAt, timeZone), ...channel, one.name ?? one.email ?? '', ...brought]
}
