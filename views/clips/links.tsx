import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { LinkForm, ShownLink } from './records.ts'

const say = words.clips.links
const days = ['1', '7', '30']
const choices = ['none', 'first', 'full'] as const

interface LinksProps {
  readonly clip: string
  readonly links: readonly ShownLink[]
  readonly form: LinkForm
  readonly hasSound: boolean
}

/** The ways to a clip from outside: who made them, until when, and who came. */
export function ClipLinks({ clip, links, form, hasSound }: LinksProps) {
  return (
    <Section title={say.title} aside={say.aside} id="links">
      {form.address === null ? null : (
        <div class="frozen" role="status">
          <p>{say.madeTitle}</p>
          <p>
            <code class="code">{form.address}</code>
          </p>
        </div>
      )}
      {links.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {links.map((one) => (
          <li>
            <p>{one.made}</p>
            <p class="quiet">
              {one.holds}; {one.state}
            </p>
            <Openings openings={one.openings} />
            {one.isOpen ? (
              <form method="post" action={paths.clipLinkRevocation(clip, one.id)}>
                <button type="submit" class="button button--plain" aria-label={say.revokeThis(one.day)}>
                  {say.revoke}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <details class="clip-new">
        <summary class="button">{say.make}</summary>
        <Form clip={clip} form={form} hasSound={hasSound} />
      </details>
    </Section>
  )
}

function Openings({ openings }: { openings: readonly string[] }) {
  if (openings.length === 0) return <p class="faint">{say.openings(0)}</p>
  return (
    <details class="clip__openings">
      <summary class="faint">{say.openings(openings.length)}</summary>
      <ul>
        {openings.map((one) => (
          <li class="faint">{one}</li>
        ))}
      </ul>
      <p class="faint">{say.who}</p>
    </details>
  )
}

function Form({ clip, form, hasSound }: Omit<LinksProps, 'links'>) {
  return (
    <form class="form form--wide" method="post" action={paths.clipLinks(clip)}>
      <input type="hidden" name="once" value={form.once} />
      <p class="field">
        <label class="field__label" for="link-days">
          {say.lasts}
        </label>
        <select class="field__input" id="link-days" name="days">
          {days.map((one) => (
            <option value={one} selected={one === form.days}>
              {say.days(Number(one))}
            </option>
          ))}
        </select>
      </p>
      <fieldset class="ticks">
        <legend class="field__label">{say.names}</legend>
        {choices.map((one) => (
          <label class="ticks__one">
            <input type="radio" name="names" value={one} checked={one === form.names} />
            <span>{say.nameChoices[one]}</span>
          </label>
        ))}
      </fieldset>
      {hasSound ? (
        <fieldset class="ticks">
          <legend class="visually-hidden">{say.sound}</legend>
          <label class="ticks__one">
            <input
              type="checkbox"
              name="sound"
              value="yes"
              checked={form.withSound}
              aria-describedby="link-sound"
            />
            <span>{say.sound}</span>
          </label>
          <span class="field__hint" id="link-sound">
            {say.soundHint}
          </span>
        </fieldset>
      ) : null}
      <p>
        <button type="submit" class="button">
          {say.send}
        </button>
      </p>
    </form>
  )
}
