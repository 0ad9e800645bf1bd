import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

type System = 'payroll' | 'adp' | 'gusto'
const systems: readonly System[] = ['payroll', 'adp', 'gusto']

export interface PersonNumbers {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly numbers: Readonly<Partial<Record<System, string>>>
}

export interface NumbersProps {
  readonly people: readonly PersonNumbers[]
  readonly mayChange: boolean
  /** What was typed of one person and could not be kept, and why. */
  readonly wrong: {
    readonly person: string
    readonly says: string
    readonly typed: PersonNumbers['numbers']
  } | null
}

/** Under which numbers payroll knows everybody who is paid. */
export function NumbersOfPeople({ people, mayChange, wrong }: NumbersProps) {
  const say = words.payroll.numbers
  return (
    <Section title={say.title} id="numbers">
      <p class="quiet payroll__says">{say.says}</p>
      {wrong ? <Problem line={wrong.says} /> : null}
      <ul class="ruled payroll__people">
        {people.map((person) => (
          <Person
            person={wrong?.person === person.id ? { ...person, numbers: wrong.typed } : person}
            mayChange={mayChange}
          />
        ))}
      </ul>
    </Section>
  )
}

function Person({ person, mayChange }: { person: PersonNumbers } & Pick<NumbersProps, 'mayChange'>) {
  const say = words.payroll.numbers
  return (
    <li id={`numbers-${person.id}`}>
      <p>
        <strong>{person.name}</strong>{' '}
        <span class="quiet">
          {say.columns.ours}: {person.employeeNumber ?? say.none}
        </span>
      </p>
      <form class="form form--wide" method="post" action={paths.payrollNumbers(person.id)}>
        <fieldset class="form__row payroll__row" disabled={!mayChange}>
          {systems.map((system) => (
            <p class="field">
              <label class="field__label" for={`${system}-${person.id}`}>
                {say.systems[system]}
                <span class="visually-hidden">, {person.name}</span>
              </label>
              <input
                class="field__input"
                id={`${system}-${person.id}`}
                name={system}
                value={person.numbers[system] ?? ''}
                maxlength={100}
                autocomplete="off"
              />
            </p>
          ))}
          {mayChange ? (
            <button type="submit" class="button" aria-label={say.saveOf(person.name)}>
              {say.save}
            </button>
          ) : null}
        </fieldset>
      </form>
    </li>
  )
}
