import { Section } from '../components/section.tsx'
import { civilDay } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.leaves

interface LeavesPageProps {
  readonly frame: Frame
  readonly people: readonly {
    readonly person: Person
    readonly leaves: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  }[]
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Who is away when: one's own days, and those of the people one answers for. */
export function LeavesPage({ frame, people, typed, errors }: LeavesPageProps) {
  const isOwn = (person: Person) => person.id === frame.viewer?.id
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <Section title={say.add} id="add">
        <form class="form" method="post" action={paths.leaves}>
          {people.length > 1 ? (
            <p class="field">
              <label class="field__label" for="person">
                {say.who}
              </label>
              <select class="field__input" id="person" name="person">
                {people.map(({ person }) => (
                  <option value={person.id} selected={person.id === typed.person}>
                    {isOwn(person) ? say.myself : person.name}
                  </option>
                ))}
              </select>
              <Wrong field="person" errors={errors} />
            </p>
          ) : null}
          <div class="form__row">
            <Day name="from" typed={typed} errors={errors} />
            <Day name="to" typed={typed} errors={errors} />
          </div>
          <button type="submit" class="button button--first">
            {say.save}
          </button>
        </form>
      </Section>
      {people
        .filter(({ person, leaves }) => isOwn(person) || leaves.length > 0)
        .map(({ person, leaves }) => (
          <Section title={isOwn(person) ? say.yours : say.of(person.name)}>
            {leaves.length === 0 ? <p class="quiet">{say.none}</p> : null}
            <ul class="ruled">
              {leaves.map(({ id, from, to }) => {
                const days = say.days(civilDay(from, frame.today), civilDay(to, frame.today))
                return (
                  <li class="notice">
                    <span>{days}</span>
                    <form method="post" action={paths.leaveRemoval(id)}>
                      <button type="submit" class="button button--plain" aria-label={say.removeThese(days)}>
                        {say.remove}
                      </button>
                    </form>
                  </li>
                )
              })}
            </ul>
          </Section>
        ))}
    </Layout>
  )
}

type Problems = Pick<LeavesPageProps, 'typed' | 'errors'>

function Day({ name, typed, errors }: Problems & { name: 'from' | 'to' }) {
  return (
    <p class="field">
      <label class="field__label" for={name}>
        {say[name]}
      </label>
      <input
        class="field__input"
        type="date"
        id={name}
        name={name}
        required
        value={typed[name] ?? ''}
        {...(errors[name] ? { 'aria-invalid': 'true', 'aria-describedby': `${name}-error` } : {})}
      />
      <Wrong field={name} errors={errors} />
    </p>
  )
}

function Wrong({ field, errors }: Pick<Problems, 'errors'> & { field: string }) {
  if (!errors[field]) return null
  return (
    <span class="field__error" id={`${field}-error`}>
      {errors[field]}
    </span>
  )
}
