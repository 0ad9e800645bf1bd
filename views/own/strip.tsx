import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** For whom a conversation is, and what its rep may do about that. */
export interface OwnStrip {
  readonly conversation: string
  readonly is: 'own-time' | 'private' | 'practice' | 'open'
  /** When it opens, in words. */
  readonly until: string | null
  /** How long its own time is. */
  readonly days: number
  /** How it came to be open. */
  readonly opened: string | null
  /** Whom the rep asks the most about. */
  readonly manager: string | null
}

/** A quiet line above the conversation: its rep's alone, or since when it is not. */
export function Strip({ conversation, is, until, days, opened, manager }: OwnStrip) {
  const say = words.ownTime.strip
  if (is === 'open')
    return (
      <p class="own-strip own-strip--open quiet">
        {opened} <PreviewLink conversation={conversation} manager={manager} />
      </p>
    )
  const says = { 'own-time': say.until(until ?? ''), private: say.private, practice: say.practice }[is]
  const why = { 'own-time': say.why(days), private: say.privateWhy, practice: say.practiceWhy }[is]
  return (
    <section class="private own-strip" aria-label={says}>
      <div>
        <p class="own-strip__says">{says}</p>
        <p class="quiet">
          {why} <a href={paths.ownTime}>{words.ownTime.strip.policy}</a>
        </p>
      </div>
      <div class="own-strip__acts">
        {is === 'own-time' ? (
          <>
            <Act action={paths.share(conversation)} says={say.share} />
            <Act action={paths.privateMark(conversation)} says={say.mark} />
          </>
        ) : null}
        {is === 'private' ? <Act action={paths.privateMarkRemoval(conversation)} says={say.unmark} /> : null}
        {is === 'practice' ? (
          <Act action={paths.practiceRemoval(conversation)} says={say.remove} />
        ) : (
          <PreviewLink conversation={conversation} manager={manager} />
        )}
      </div>
    </section>
  )
}

function Act({ action, says }: { action: string; says: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="button">
        {says}
      </button>
    </form>
  )
}

function PreviewLink({ conversation, manager }: Pick<OwnStrip, 'conversation' | 'manager'>) {
  const say = words.ownTime.strip
  return (
    <a class="text-link" href={paths.preview(conversation)}>
      {manager === null ? say.previewOfNobody : say.preview(manager)}
    </a>
  )
}
