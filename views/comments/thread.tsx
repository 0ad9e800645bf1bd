import { DropDraft, Unsaved } from '../components/unsaved.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { CommentItem } from './comment.tsx'
import { Writing, WritingState } from './form.tsx'
import type { ShownThread } from './records.ts'

const say = words.comments

/** A comment and its answers; one that is settled shows its first line and opens. */
export function Thread({ thread }: { thread: ShownThread }) {
  const { id, settled } = thread
  const where = thread.quote
    ? {
        'data-thread-at': thread.place?.utterance ?? '',
        'data-from': thread.quote.start,
        'data-to': thread.quote.end,
      }
    : { 'data-thread-at': thread.place?.utterance ?? '' }
  return (
    <article class={`thread${settled ? ' thread--settled' : ''}`} id={`thread-${id}`} data-thread {...where}>
      {settled === null ? (
        <Open thread={thread} />
      ) : (
        <details open={thread.answer.error !== null}>
          <summary class="thread__settled">{settled}</summary>
          <Open thread={thread} />
        </details>
      )}
    </article>
  )
}

function Open({ thread }: { thread: ShownThread }) {
  const { conversation, comments, quote, place } = thread
  return (
    <>
      <p class="thread__place">
        {place === null ? (
          say.whole
        ) : place.href === null ? (
          place.says
        ) : (
          <a href={place.href} {...(place.utterance ? { 'data-seek': place.utterance } : {})}>
            {place.says}
          </a>
        )}
      </p>
      {quote ? (
        <>
          {quote.isGone ? <p class="thread__gone">{say.gone}</p> : null}
          <blockquote class="comment__quote">{quote.words}</blockquote>
        </>
      ) : null}
      <ol class="thread__comments">
        {comments.map((one) => (
          <CommentItem comment={one} conversation={conversation} />
        ))}
      </ol>
      <Acts thread={thread} />
    </>
  )
}

function Acts({ thread: { id, conversation, answer, comments, settled } }: { thread: ShownThread }) {
  const path = paths.comments(conversation)
  const settle = settled === null ? paths.commentResolution(id) : paths.commentReopening(id)
  const drop = `drop-answer-${id}`
  const isWriting = answer.text !== '' || answer.error !== null
  return (
    <div class="thread__acts">
      <details open={isWriting} data-comment-box>
        <summary class="text-link">{say.reply}</summary>
        <form
          class="comment-form"
          method="post"
          action={path}
          hx-post={path}
          hx-target={`#thread-${id}`}
          hx-swap="outerHTML"
          data-writing={paths.drafts(conversation)}
        >
          <input type="hidden" name="once" value={answer.once} />
          <input type="hidden" name="parent" value={id} />
          <Writing
            id={`answer-${id}`}
            label={say.replyLabel(comments[0]?.author ?? '')}
            text={answer.text}
            error={answer.error}
          />
          {answer.unsent ? <Unsaved {...answer.unsent} form={drop} /> : null}
          <p class="acts">
            <button type="submit" class="button">
              {say.sendReply}
            </button>
            <WritingState />
          </p>
        </form>
        {answer.unsent ? <DropDraft id={drop} conversation={conversation} about={{ parent: id }} /> : null}
      </details>
      <form method="post" action={settle} hx-post={settle} hx-target={`#thread-${id}`} hx-swap="outerHTML">
        <button type="submit" class="button button--plain">
          {settled === null ? say.resolve : say.reopen}
        </button>
      </form>
    </div>
  )
}
