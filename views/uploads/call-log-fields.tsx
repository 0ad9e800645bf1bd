import { Section } from '../components/section.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import type { ExpectedPageProps } from './expected-page.tsx'

/** What the columns of a log of calls hold; nothing is asked about a calendar. */
export function CallLogFields({ frame, log, answer, told }: ExpectedPageProps) {
  const say = words.expected.page
  const { said } = answer
  if (!log || !said) return null
  return (
    <Section title={say.columns} aside={words.mapping.rows(log.rows)} id="columns">
      {told ? <p class="quiet">{say.told(told.by, day(told.at, frame.viewer?.timeZone ?? 'UTC'))}</p> : null}
      <div class="form__row">
        {log.fields.map(({ name, samples }, at) => (
          <p class="field">
            <label class="field__label" for={`m${at}`}>
              {name}
            </label>
            <select class="field__input" id={`m${at}`} name={`m${at}`}>
              {Object.entries(words.expected.meanings).map(([meaning, text]) => (
                <option value={meaning} selected={meaning === said.columns[at]}>
                  {text}
                </option>
              ))}
            </select>
            <span class="field__hint">
              {say.samples} {samples.join('; ')}
            </span>
          </p>
        ))}
        {log.dayOrder === undefined ? null : (
          <p class="field">
            <label class="field__label" for="expected-order">
              {say.order}
            </label>
            <select class="field__input" id="expected-order" name="order">
              {Object.entries(say.orders).map(([order, text]) => (
                <option value={order === 'none' ? '' : order} selected={order === (said.dayOrder ?? 'none')}>
                  {text}
                </option>
              ))}
            </select>
          </p>
        )}
      </div>
    </Section>
  )
}
