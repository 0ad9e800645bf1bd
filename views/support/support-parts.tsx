import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Helps } from './helps.tsx'
import type { SupportPageProps } from './support-page.tsx'

/** A link to a material as its page shows it. `address` is whole, and only for whoever may hand it on. */
export interface ShownSending {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly until: string | null
  readonly address: string | null
  readonly opened: string
}

/** What was sent, whether it was opened as far as that may be known, and a form that makes a link. */
export function SentPart({ customer, materials, sendings, mayAct, once, errors }: SupportPageProps) {
  const say = words.support.sent
  return (
    <Section title={say.title} id="sent" aside={<a href={paths.materials}>{say.library}</a>}>
      {sendings.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled support__sent">
        {sendings.map((one) => (
          <li>
            <p>{one.title}</p>
            <p class="quiet">
              {one.by} {one.until ? say.until(one.until) : say.ended} {one.opened}
            </p>
            {one.address ? (
              <>
                <p class="field">
                  <label class="field__label" for={`link-${one.id}`}>
                    {say.link(one.title)}
                  </label>
                  <input class="field__input" id={`link-${one.id}`} readonly value={one.address} />
                </p>
                <form method="post" action={paths.sendingRevocation(customer.id, one.id)}>
                  <button type="submit" class="button button--plain" aria-label={say.revokeThis(one.title)}>
                    {say.revoke}
                  </button>
                </form>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAct && materials.length === 0 ? <p class="quiet">{say.empty}</p> : null}
      {mayAct && materials.length > 0 ? (
        <form class="form" method="post" action={paths.supportAct(customer.id, 'sendings')}>
          <input type="hidden" name="once" value={once} />
          <p class="field">
            <label class="field__label" for="material">
              {say.material}
            </label>
            <select class="field__input" id="material" name="material" required>
              {materials.map((one) => (
                <option value={one.id}>
                  {one.title} ({words.support.needs[one.helps]})
                </option>
              ))}
            </select>
            {errors.material ? <span class="field__error">{errors.material}</span> : null}
          </p>
          <p class="acts">
            <button type="submit" class="button">
              {say.send}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  )
}

/** Whether the customer lets us see that they open things, since when, and how they said so. */
export function ConsentPart({ frame, customer, consent, mayAct, typed, errors }: SupportPageProps) {
  const say = words.support.consent
  return (
    <Section title={say.title} id="consent">
      {consent ? (
        <>
          <p>{say.stands(consent.how, civilDay(consent.givenOn, frame.today), consent.notedBy)}</p>
          {mayAct ? (
            <form method="post" action={paths.supportAct(customer.id, 'consent/withdrawal')}>
              <button type="submit" class="button button--plain">
                {say.withdraw}
              </button>
              <p class="quiet">{say.withdrawSays}</p>
            </form>
          ) : null}
        </>
      ) : (
        <p class="quiet">{say.none}</p>
      )}
      {!consent && mayAct ? (
        <form class="form" method="post" action={paths.supportAct(customer.id, 'consent')}>
          <TextField
            id="how"
            name="how"
            label={say.how}
            value={typed.how ?? ''}
            {...(errors.how ? { error: errors.how } : {})}
          />
          <DayField
            id="given"
            name="givenOn"
            label={say.on}
            value={typed.givenOn ?? frame.today}
            error={errors.givenOn}
          />
          <p class="acts">
            <button type="submit" class="button">
              {say.save}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  )
}

/** Colleagues the rep brought in: who, for what, and when. */
export function ColleaguesPart({ frame, customer, colleagues, mayAct, typed, errors }: SupportPageProps) {
  const say = words.support.colleagues
  return (
    <Section title={say.title} id="colleagues">
      {colleagues.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {colleagues.map((one) => (
          <li>
            <p>{say.says(one.name, words.support.needs[one.helps], civilDay(one.on, frame.today))}</p>
          </li>
        ))}
      </ul>
      {mayAct ? (
        <form class="form" method="post" action={paths.supportAct(customer.id, 'colleagues')}>
          <TextField
            id="colleague"
            name="name"
            label={say.name}
            value={typed.name ?? ''}
            autocomplete="off"
            {...(errors.name ? { error: errors.name } : {})}
          />
          <Helps label={say.helps} value={typed.helps ?? ''} error={errors.helps} />
          <DayField id="brought" name="on" label={say.on} value={typed.on ?? frame.today} error={errors.on} />
          <p class="acts">
            <button type="submit" class="button">
              {say.save}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  )
}

interface DayFieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
}

function DayField({ id, name, label, value, error }: DayFieldProps) {
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        class="field__input"
        id={id}
        name={name}
        type="date"
        required
        value={value}
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {})}
      />
      {error ? (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}
