import { words } from '../messages/words.ts'

const say = words.comments.kept

/** What somebody wrote before they were signed out, as a form of its own: the way to sign in leads over it. */
export function SignedOutWhileWriting({
  action,
  fields,
}: {
  action: string
  fields: Readonly<Record<string, string | undefined>>
}) {
  return (
    <form class="problem comment-form" method="post" action={action} role="alert">
      <p class="problem__line">{say.title}</p>
      <p>{say.lead}</p>
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
      <blockquote class="comment__text">{fields.text}</blockquote>
      <p class="acts">
        <button type="submit" class="button button--first">
          {say.link}
        </button>
      </p>
    </form>
  )
}

/** The same words on the page where one signs in. */
export function KeptWords({ kept, text }: { kept: string; text: string }) {
  return (
    <>
      <input type="hidden" name="kept" value={kept} />
      <p class="quiet">{say.text}</p>
      <blockquote class="comment__text">{text}</blockquote>
    </>
  )
}
