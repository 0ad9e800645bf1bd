import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ClipList } from './clip-list.tsx'
import type { ClipsShown } from './records.ts'

const say = words.clips

/** What of a conversation was kept as worth hearing again, and the form that keeps more. */
export function Clips({
  conversation,
  clips,
  form,
  isTimed,
  messages,
  isListed,
}: ClipsShown & { readonly isListed: boolean }) {
  const isWrong = Object.keys(form.errors).length > 0
  return (
    <Section
      title={say.section}
      aside={isListed ? <a href={paths.clips}>{words.home.latest.all}</a> : null}
      id="clips"
    >
      {clips.length === 0 ? <p class="quiet">{say.none}</p> : <ClipList clips={clips} within />}
      <details class="clip-new" open={isWrong || form.from !== '' || form.name !== ''} data-clip-box>
        <summary class="button">{say.make}</summary>
        <form
          class="form form--wide"
          id="clip"
          method="post"
          action={paths.clipsOf(conversation)}
          data-clip
          data-says={say.make}
        >
          <input type="hidden" name="once" value={form.once} />
          <TextField
            id="clip-name"
            name="name"
            label={say.name}
            hint={say.nameHint}
            value={form.name}
            autocomplete="off"
            error={form.errors.name}
          />
          <div class="form__row">
            {messages === null ? (
              <>
                <TextField
                  id="clip-from"
                  name="from"
                  label={isTimed ? say.from : say.fromMessage}
                  hint={isTimed ? say.fromHint : say.numberHint}
                  value={form.from}
                  autocomplete="off"
                  error={form.errors.from}
                />
                <TextField
                  id="clip-to"
                  name="to"
                  label={isTimed ? say.to : say.toMessage}
                  hint={isTimed ? say.toHint : say.numberHint}
                  value={form.to}
                  autocomplete="off"
                  error={form.errors.to}
                />
              </>
            ) : (
              <>
                <Message
                  id="clip-from"
                  name="from"
                  label={say.fromMessage}
                  chosen={form.from}
                  messages={messages}
                  error={form.errors.from}
                />
                <Message
                  id="clip-to"
                  name="to"
                  label={say.toMessage}
                  chosen={form.to}
                  messages={messages}
                  error={form.errors.to}
                />
              </>
            )}
          </div>
          <p>
            <button type="submit" class="button">
              {say.save}
            </button>
          </p>
        </form>
      </details>
    </Section>
  )
}

interface MessageProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly messages: readonly { readonly id: string; readonly says: string }[]
  readonly error: string | undefined
}

function Message({ id, name, label, chosen, messages, error }: MessageProps) {
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <select
        class="field__input"
        id={id}
        name={name}
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {})}
      >
        {messages.map((one) => (
          <option value={one.id} selected={one.id === chosen}>
            {one.says}
          </option>
        ))}
      </select>
      {error ? (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}
