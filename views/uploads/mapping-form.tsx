import type { UploadFile } from '../../db/queries/upload-files.ts'
import type { Role } from '../../server/conversation/conversation.ts'
import type { Meaning } from '../../server/readers/mapping.ts'
import type { MappingAnswer } from '../../server/readers/mapping-answer.ts'
import type { MappingNeeded, UnmappedField } from '../../server/readers/mapping-needed.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type MappingPreview, Preview } from './mapping-preview.tsx'

export interface MappingPageProps {
  readonly frame: Frame
  readonly upload: string
  readonly file: Pick<UploadFile, 'id' | 'name'>
  readonly needed: MappingNeeded
  readonly answer: MappingAnswer
  readonly preview: MappingPreview
  /** Nobody may be speaking in it: it has a column of dates and none that is surely what somebody said. */
  readonly mayBeCallLog: boolean
}

/** A telephone has no room for rows: each column shows so many of its values instead. */
const SAMPLES = 3

/** The first rows, a question for each column, and what comes of the answers; it follows every change. */
export function MappingForm(props: MappingPageProps) {
  const { frame, upload, file, needed, preview } = props
  const say = words.mapping
  const path = paths.uploadMapping(upload, file.id)
  return (
    <form
      id="mapping"
      class="mapping stack"
      method="post"
      action={path}
      hx-get={path}
      hx-trigger="change"
      hx-target="#mapping"
      hx-swap="outerMorph"
    >
      {needed.list === null ? null : <input type="hidden" name="list" value={needed.list} />}
      <Section title={say.columns} aside={say.rows(needed.rows)} id="columns">
        <Rows {...props} />
        <Proofs {...props} />
        <Sides {...props} />
      </Section>
      <Section title={say.preview} id="preview">
        <Preview preview={preview} timeZone={frame.viewer?.timeZone ?? 'UTC'} />
        <div class="acts">
          <button type="submit" class="button button--first">
            {say.keep}
          </button>
          <button type="submit" class="button" formmethod="get" formaction={path}>
            {say.show}
          </button>
        </div>
      </Section>
    </form>
  )
}

function Rows({ needed, answer }: MappingPageProps) {
  const say = words.mapping
  return (
    <TableScroll says={say.columns}>
      <table class="table mapping__table">
        <thead>
          <tr>
            {needed.fields.map((field, column) => (
              <th scope="col">
                <label class="field__label" for={`m${column}`}>
                  {field.name}
                </label>
                <MeaningOf column={column} chosen={answer.meanings[column] ?? 'ignore'} />
                <p class="mapping__samples">
                  {say.samples} {field.samples.slice(0, SAMPLES).join('; ')}
                </p>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {needed.first.map((row) => (
            <tr>
              {row.map((value) => (
                <td>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function MeaningOf({ column, chosen }: { column: number; chosen: Meaning }) {
  return (
    <select class="field__input mapping__choice" id={`m${column}`} name={`m${column}`}>
      {Object.entries(words.mapping.meanings).map(([meaning, text]) => (
        <option value={meaning} selected={meaning === chosen}>
          {text}
        </option>
      ))}
    </select>
  )
}

function Proofs({ needed, answer }: MappingPageProps) {
  const say = words.mapping
  const isAsked = (meanings: readonly Meaning[], field: keyof UnmappedField) =>
    needed.fields.some(
      (one, column) => one[field] !== undefined && meanings.includes(answer.meanings[column] ?? 'ignore'),
    )
  return (
    <div class="form__row">
      {isAsked(['start', 'end', 'duration'], 'unit') ? (
        <Choice name="unit" say={say.unit} chosen={answer.unit} values={['s', 'ms']} />
      ) : null}
      {isAsked(['at', 'start', 'end'], 'dayOrder') ? (
        <Choice
          name="order"
          say={say.order}
          chosen={answer.dayOrder}
          values={['day-month-year', 'month-day-year', 'year-month-day']}
        />
      ) : null}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly say: Readonly<Record<T | 'label' | 'none', string>>
  readonly chosen: T | null
  readonly values: readonly T[]
}

function Choice<T extends string>({ name, say, chosen, values }: ChoiceProps<T>) {
  return (
    <p class="field">
      <label class="field__label" for={`mapping-${name}`}>
        {say.label}
      </label>
      <select class="field__input" id={`mapping-${name}`} name={name}>
        <option value="">{say.none}</option>
        {values.map((value) => (
          <option value={value} selected={value === chosen}>
            {say[value]}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Whose side the words in a column mean, where it is said to hold sides or speakers and has few words. */
function Sides({ needed, answer }: MappingPageProps) {
  const asked = needed.fields.flatMap(({ values = [] }, column) =>
    ['role', 'speaker'].includes(answer.meanings[column] ?? 'ignore')
      ? values.map((word, place) => ({ word, name: `s${column}-${place}` }))
      : [],
  )
  if (asked.length === 0) return null
  const say = words.mapping
  return (
    <div class="form__row">
      {asked.map(({ word, name }) => (
        <p class="field">
          <label class="field__label" for={name}>
            {say.sides(word)}
          </label>
          <select class="field__input" id={name} name={name}>
            <option value="">{say.noSide}</option>
            {(Object.entries(words.speakers.roles) as [Role, string][]).map(([role, text]) => (
              <option value={role} selected={answer.sides[word] === role}>
                {text}
              </option>
            ))}
          </select>
        </p>
      ))}
    </div>
  )
}
