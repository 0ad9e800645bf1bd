import { words } from '../messages/words.ts'
import { GoTo } from './go-to.tsx'

/** What a conversation with times offers where nobody recorded it; the script shows it. */
export function ReadingControls() {
  const { goTo, goToForm } = words.conversation.player
  return (
    <div class="player__controls" data-reading hidden>
      <button type="button" class="button button--plain" data-act="go-to">
        {goTo}
      </button>
      <button type="button" class="button button--plain player__keys" data-help>
        {words.keys.open}
      </button>
      <GoTo beyond={goToForm.conversationEnds} />
    </div>
  )
}
