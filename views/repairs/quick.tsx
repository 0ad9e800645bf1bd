import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { calledOf } from '../conversations/said.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface QuickProps {
  readonly conversation: Conversation
  readonly revision: number
  /** Whether something was put right that can be taken back. */
  readonly mayUndo: boolean
}

/** What most often is wrong, in one click: two who are swapped; and the way to all the rest. */
export function QuickRepairs({ conversation, revision, mayUndo }: QuickProps) {
  const [one, other, more] = speakingIn(conversation)
  return (
    <div class="acts">
      {one && other && !more ? (
        <form method="post" action={paths.repairs(conversation.id)}>
          <input type="hidden" name="revision" value={String(revision)} />
          <input type="hidden" name="one" value={one.key} />
          <input type="hidden" name="other" value={other.key} />
          <input type="hidden" name="view" value="page" />
          <button type="submit" class="button" name="act" value="swap">
            {words.repair.swap(calledOf(one), calledOf(other))}
          </button>
        </form>
      ) : null}
      {mayUndo ? <UndoForm conversation={conversation.id} revision={revision} view="page" /> : null}
      <a class="text-link" href={paths.repairs(conversation.id)}>
        {words.repair.open}
      </a>
    </div>
  )
}

interface UndoProps {
  readonly conversation: string
  readonly revision: number
  readonly view: 'page' | 'lines'
  /** The chosen line stays chosen. */
  readonly turn?: string
}

/** Among the lines its button stands with the other acts, above them. */
export function UndoForm({ conversation, revision, view, turn }: UndoProps) {
  const path = paths.undoing(conversation)
  const swap = view === 'lines' ? { 'hx-post': path, 'hx-target': '#repair', 'hx-swap': 'outerHTML' } : {}
  return (
    <form id="undo" method="post" action={path} {...swap}>
      <input type="hidden" name="revision" value={String(revision)} />
      <input type="hidden" name="view" value={view} />
      {turn ? <input type="hidden" name="turn" value={turn} /> : null}
      {view === 'page' ? (
        <button type="submit" class="button">
          {words.repair.undo}
        </button>
      ) : null}
    </form>
  )
}

/** Everybody who says something, in the order they stand in the file. */
export function speakingIn({ parties, utterances }: Conversation): readonly Party[] {
  const speaking = new Set(utterances.map(({ party }) => party))
  return parties.filter(({ key }) => speaking.has(key))
}
