import { words } from '../messages/words.ts'

export interface TipForm {
  readonly text: string
  readonly utterance: string
  readonly error: 'words' | 'text' | 'not-customers' | null
}

export interface AdviceForm {
  readonly keep: TipForm
  readonly tries: readonly [TipForm, TipForm]
  /** What the customer said, for choosing. */
  readonly said: readonly { readonly id: string; readonly says: string }[]
}

const say = words.reviews
const errors = { words: 'tipNeedsWords', text: 'tipNeedsText', 'not-customers': 'notCustomers' } as const

/** One thing to keep and at most two to try, each with the customer's words it hangs on. */
export function AdviceFields({ keep, tries, said }: AdviceForm) {
  return (
    <fieldset class="advice">
      <legend class="marking__text">{say.adviceTitle}</legend>
      <p class="quiet">{say.adviceLead}</p>
      <TipFields name="keep" label={say.keep} tip={keep} said={said} />
      <TipFields name="try1" label={say.tries[0]} tip={tries[0]} said={said} />
      <TipFields name="try2" label={say.tries[1]} tip={tries[1]} said={said} />
    </fieldset>
  )
}

interface TipProps {
  readonly name: string
  readonly label: string
  readonly tip: TipForm
  readonly said: AdviceForm['said']
}

function TipFields({ name, label, tip, said }: TipProps) {
  const wrong = tip.error ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-error` } : {}
  return (
    <div class="advice__tip">
      <p class="field">
        <label class="field__label" for={`${name}-text`}>
          {label}
        </label>
        <input
          class="field__input"
          id={`${name}-text`}
          name={`${name}.text`}
          value={tip.text}
          maxlength={500}
          autocomplete="off"
          {...(tip.error === 'text' ? wrong : {})}
        />
      </p>
      <p class="field">
        <label class="field__label" for={`${name}-said`}>
          {say.said}
        </label>
        <select
          class="field__input"
          id={`${name}-said`}
          name={`${name}.said`}
          {...(tip.error && tip.error !== 'text' ? wrong : {})}
        >
          <option value="">{say.choose}</option>
          {said.map((one) => (
            <option value={one.id} selected={one.id === tip.utterance}>
              {one.says}
            </option>
          ))}
        </select>
      </p>
      {tip.error ? (
        <p class="field__error" id={`${name}-error`}>
          {say[errors[tip.error]]}
        </p>
      ) : null}
    </div>
  )
}
