import { DropDraft, Unsaved } from '../components/unsaved.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Writing, WritingState } from './form.tsx'
import type { Piece, ShownComment } from './records.ts'

const say = words.comments

interface ItemProps {
  readonly comment: ShownComment
  readonly conversation: string
}

export function CommentItem({ comment, conversation }: ItemProps) {
  const { id, deleted } = comment
  if (deleted !== null)
    return (
      <li class="comment comment--deleted" id={`comment-${id}`}>
        <p class="quiet">{deleted === 'restorable' ? say.removed : say.removedOther}</p>
        {deleted === 'restorable' ? (
          <Act path={paths.commentRestoration(id)} says={say.restore} isStrong />
        ) : null}
      </li>
    )
  return (
    <li class="comment" id={`comment-${id}`}>
      <p class="comment__who">
        <strong>{comment.author}</strong> <span class="faint">{comment.when}</span>
      </p>
      <p class="comment__text">{comment.pieces.map(drawn)}</p>
      {comment.changed ? <Earlier comment={comment} /> : null}
      {comment.edit ? <Own comment={comment} edit={comment.edit} conversation={conversation} /> : null}
    </li>
  )
}

function drawn({ text, is }: Piece) {
  if (is === 'named') return <strong class="comment__named">{text}</strong>
  if (is === 'link')
    return (
      <a href={text} rel="noopener noreferrer nofollow">
        {text}
      </a>
    )
  return <>{text}</>
}

function Earlier({ comment: { changed, earlier } }: { comment: ShownComment }) {
  return (
    <details class="comment__earlier">
      <summary class="faint">{changed}</summary>
      <p class="visually-hidden">{say.history}</p>
      <ol>
        {earlier.map((one) => (
          <li>
            <p class="faint">{say.before(one.when)}</p>
            <p class="comment__text">{one.text}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}

interface OwnProps extends ItemProps {
  readonly edit: NonNullable<ShownComment['edit']>
}

function Own({ comment: { id }, edit, conversation }: OwnProps) {
  const path = paths.commentVersions(id)
  const drop = `drop-edit-${id}`
  return (
    <div class="comment__own">
      <details open={edit.isOpen} data-comment-box>
        <summary class="text-link">{say.edit}</summary>
        <form
          class="comment-form"
          method="post"
          action={path}
          hx-post={path}
          hx-target="closest .thread"
          hx-swap="outerHTML"
          data-writing={paths.drafts(conversation)}
        >
          <input type="hidden" name="comment" value={id} />
          <input type="hidden" name="version" value={String(edit.version)} />
          {edit.theirs === null ? null : (
            <>
              <p class="field__label">{say.nowSays}</p>
              <p class="comment__theirs">{edit.theirs}</p>
            </>
          )}
          <Writing id={`edit-${id}`} label={say.editLabel} text={edit.text} error={edit.error} />
          {edit.unsent ? <Unsaved {...edit.unsent} form={drop} /> : null}
          <p class="acts">
            <button type="submit" class="button">
              {say.saveEdit}
            </button>
            <WritingState />
          </p>
        </form>
        {edit.unsent ? <DropDraft id={drop} conversation={conversation} about={{ comment: id }} /> : null}
      </details>
      <Act path={paths.commentDeletion(id)} says={say.remove} />
    </div>
  )
}

function Act({ path, says, isStrong = false }: { path: string; says: string; isStrong?: boolean }) {
  return (
    <form method="post" action={path} hx-post={path} hx-target="closest .thread" hx-swap="outerHTML">
      <button type="submit" class={`button button--plain${isStrong ? ' button--strong' : ''}`}>
        {says}
      </button>
    </form>
  )
}
