import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ChoiceField, LongField } from './fields.tsx'

/** The form that makes a lesson, as it stands. */
export interface LessonForm {
  readonly once: string
  readonly name: string
  readonly question: string
  readonly choices: readonly [string, string, string]
  readonly happened: string
  readonly why: string
  readonly try: string
  readonly errors: Readonly<Record<string, string>>
}

const say = words.library.lessons.make

/** A question on the moment, two or three answers, what happened and why, and what to try. */
export function NewLesson({ moment, form }: { moment: string; form: LessonForm }) {
  const { errors } = form
  return (
    <details class="clip-new" open={Object.keys(errors).length > 0}>
      <summary class="button">{say.title}</summary>
      <form class="form" method="post" action={paths.lessonsOf(moment)}>
        <input type="hidden" name="once" value={form.once} />
        <TextField
          id="lesson-name"
          name="name"
          label={say.name}
          value={form.name}
          autocomplete="off"
          error={errors.name}
        />
        <LongField
          id="lesson-question"
          name="question"
          label={say.question}
          hint={say.questionHint}
          value={form.question}
          most={500}
          error={errors.question}
        />
        {form.choices.map((choice, at) => (
          <TextField
            id={`lesson-choice-${at + 1}`}
            name={`choice${at + 1}`}
            label={at === 2 ? say.choiceOptional : say.choice(at + 1)}
            value={choice}
            autocomplete="off"
            required={at < 2}
            error={at === 0 ? errors.choices : undefined}
          />
        ))}
        <ChoiceField
          id="lesson-happened"
          name="happened"
          label={say.happened}
          value={form.happened}
          options={[1, 2, 3].map((nth) => ({ value: String(nth), says: say.choice(nth) }))}
          error={errors.happened}
        />
        <LongField
          id="lesson-why"
          name="why"
          label={say.why}
          hint={say.whyHint}
          value={form.why}
          most={1000}
          error={errors.why}
        />
        <LongField
          id="lesson-try"
          name="try"
          label={say.try}
          value={form.try}
          most={500}
          rows={2}
          error={errors.try}
        />
        <p>
          <button type="submit" class="button">
            {say.send}
          </button>
        </p>
      </form>
    </details>
  )
}
