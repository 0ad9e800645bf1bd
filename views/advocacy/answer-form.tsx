import { caseAnswers } from '../../server/conversation/advocacy-case.ts'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'

interface AnswerFormProps {
  readonly action: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  /** Whoever has no account says who they are. */
  readonly asksName?: boolean
}

/** The company's answer: yes, in part or no, and what the customer can be told. */
export function AnswerForm({ action, typed, errors, asksName = false }: AnswerFormProps) {
  const say = words.advocacy.answering
  return (
    <form class="form" method="post" action={action}>
      <fieldset class="ticks" {...(errors.answer ? { 'aria-describedby': 'answer-error' } : {})}>
        <legend class="field__label">{say.answer}</legend>
        {caseAnswers.map((one) => (
          <label class="ticks__one">
            <input type="radio" name="answer" value={one} required checked={typed.answer === one} />
            <span>{words.advocacy.answers[one]}</span>
          </label>
        ))}
        {errors.answer ? (
          <span class="field__error" id="answer-error">
            {errors.answer}
          </span>
        ) : null}
      </fieldset>
      <p class="field">
        <label class="field__label" for="answer-words">
          {say.says}
        </label>
        <textarea
          class="field__input"
          id="answer-words"
          name="words"
          rows={4}
          maxlength={4000}
          required
          aria-describedby={errors.words ? 'answer-words-error answer-words-hint' : 'answer-words-hint'}
          {...(errors.words ? { 'aria-invalid': 'true', autofocus: true } : {})}
        >
          {typed.words ?? ''}
        </textarea>
        <span class="field__hint" id="answer-words-hint">
          {say.saysHint}
        </span>
        {errors.words ? (
          <span class="field__error" id="answer-words-error">
            {errors.words}
          </span>
        ) : null}
      </p>
      {asksName ? (
        <TextField
          id="answerer"
          name="name"
          label={say.name}
          value={typed.name ?? ''}
          autocomplete="name"
          {...(errors.name ? { error: errors.name } : {})}
        />
      ) : null}
      <p class="acts">
        <button type="submit" class="button button--first">
          {say.send}
        </button>
      </p>
    </form>
  )
}
