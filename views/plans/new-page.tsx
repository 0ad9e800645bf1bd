import { type TemplateName, templateNames } from '../../server/pay/plan-templates.ts'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface NewPlanPageProps {
  readonly frame: Frame
  readonly name: string
  readonly template: TemplateName
  readonly error?: string | undefined
}

export function NewPlanPage({ frame, name, template, error }: NewPlanPageProps) {
  const say = words.plans.new
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.plans}>{words.plans.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <form class="form" method="post" action={paths.plans}>
        <TextField
          id="plan-name"
          name="name"
          label={say.name}
          value={name}
          autocomplete="off"
          error={error}
        />
        <fieldset class="editor">
          <legend class="editor__legend">{say.template}</legend>
          {templateNames.map((one) => (
            <p>
              <label>
                <input type="radio" name="template" value={one} checked={one === template} />{' '}
                <strong>{words.plans.templates[one][0]}</strong>
              </label>
              <span class="field__hint">{words.plans.templates[one][1]}</span>
            </p>
          ))}
        </fieldset>
        <p>
          <button type="submit" class="button button--first">
            {say.send}
          </button>
        </p>
      </form>
    </Layout>
  )
}
