import type { DigestWish, Rhythm } from '../../db/queries/digests.ts'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.digests
const rhythms = Object.keys(say.rhythms) as readonly Rhythm[]

export interface WishFormProps {
  readonly wish: DigestWish
  /** The zone its mornings are in; `null` where there is no mail server. */
  readonly zone: string | null
  readonly withWords: boolean
  readonly error: string | null
}

/** How often somebody wants a mail, and when they want none. */
export function WishForm({ wish, zone, withWords, error }: WishFormProps) {
  if (zone === null)
    return (
      <Section title={say.title} id="digest">
        <p class="quiet">{say.none}</p>
      </Section>
    )
  return (
    <Section title={say.title} id="digest">
      <p class="quiet">{(withWords ? say.leadWithWords : say.lead)(zone)}</p>
      <form class="form notices__switches" method="post" action={paths.digestWish}>
        <p class="field">
          <label class="field__label" for="rhythm">
            {say.rhythm}
          </label>
          <select class="field__input" id="rhythm" name="rhythm">
            {rhythms.map((rhythm) => (
              <option value={rhythm} selected={rhythm === wish.rhythm}>
                {say.rhythms[rhythm]}
              </option>
            ))}
          </select>
        </p>
        <fieldset aria-describedby={error ? 'quiet-error quiet-hint' : 'quiet-hint'}>
          <legend class="field__label">{say.quiet}</legend>
          <div class="form__row">
            <Time name="from" value={wish.quiet?.from ?? ''} />
            <Time name="to" value={wish.quiet?.to ?? ''} />
          </div>
          <span class="field__hint" id="quiet-hint">
            {say.quietHint}
          </span>
          {error ? (
            <p class="field__error" id="quiet-error">
              {error}
            </p>
          ) : null}
        </fieldset>
        <button type="submit" class="button">
          {say.save}
        </button>
      </form>
    </Section>
  )
}

function Time({ name, value }: { name: 'from' | 'to'; value: string }) {
  return (
    <p class="field">
      <label class="field__label" for={`quiet-${name}`}>
        {say[name]}
      </label>
      <input class="field__input" id={`quiet-${name}`} name={name} type="time" value={value} />
    </p>
  )
}
