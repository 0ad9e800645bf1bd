import type { Resemblance } from '../../server/conversation/resembling-speakers.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A speaker whose name is short for one of ours. */
export interface LikeSpeaker extends Resemblance {
  readonly personName: string
}

export function LikeSpeakers({ like }: { like: readonly LikeSpeaker[] }) {
  const say = words.aliases.like
  return (
    <ul class="ruled">
      {like.map(({ label, personId, personName, conversations }) => (
        <li class="results__one">
          <span class="results__file">{say.says(label, personName)}</span>
          <div>
            <p>{say.count(conversations)}</p>
            <div class="acts">
              <a
                class="button"
                href={`${paths.personAliases(personId)}?alias=${encodeURIComponent(label)}#add`}
                aria-label={say.lookOf(label, personName)}
              >
                {say.look}
              </a>
              <form method="post" action={paths.aliasDifferences(personId)}>
                <input type="hidden" name="alias" value={label} />
                <button type="submit" class="button" aria-label={say.apartOf(label, personName)}>
                  {say.apart}
                </button>
              </form>
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
