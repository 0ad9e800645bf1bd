import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Words that came back and were not saved: since when, and what was saved over their head meanwhile. */
export interface Unsent {
  readonly says: string
  readonly newer: string | null
}

/** Says under a field that its words are not saved, with the one way to drop them: the form of `DropDraft`. */
export function Unsaved({ says, newer, form }: Unsent & { readonly form: string }) {
  return (
    <div class="unsaved">
      <p class="unsaved__says">
        {says}{' '}
        <button type="submit" class="button button--plain" form={form}>
          {words.comments.drop}
        </button>
      </p>
      {newer ? <p class="unsaved__newer">{newer}</p> : null}
    </div>
  )
}

/** A form can stand in no other one: it stands beside, and its button among the words. */
export function DropDraft({
  id,
  conversation,
  about,
}: {
  readonly id: string
  readonly conversation: string
  readonly about: Readonly<Record<string, string>>
}) {
  return (
    <form id={id} method="post" action={paths.draftDeletion(conversation)}>
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}
