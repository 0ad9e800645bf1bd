import type { Conversation } from '../../server/conversation/conversation.ts'
import { transcriptEnd } from '../../server/recordings/lengths.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What was said, to take along: as text, and where it has times as captions. */
export function SaidAsFiles({ conversation }: { conversation: Conversation }) {
  const say = words.conversation.saidAs
  return (
    <span class="said-files">
      <a
        class="text-link"
        href={paths.transcriptText(conversation.id)}
        aria-label={say.textOf}
        title={say.textOf}
        download
      >
        {say.text}
      </a>
      {transcriptEnd(conversation) === null ? null : (
        <a
          class="text-link"
          href={paths.transcriptVtt(conversation.id)}
          aria-label={say.captionsOf}
          title={say.captionsOf}
          download
        >
          {say.captions}
        </a>
      )}
    </span>
  )
}
