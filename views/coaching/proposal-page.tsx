import { behaviourNames } from '../../server/grading/behaviours.ts'
import { ClipWords } from '../clips/clip-words.tsx'
import type { ClipLine } from '../clips/records.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { ChoiceField, LongField } from './fields.tsx'

/** The form that proposes a moment, as it stands. */
export interface ProposalForm {
  readonly once: string
  readonly behaviour: string
  readonly side: string
  readonly name: string
  readonly why: string
  readonly errors: Readonly<Record<string, string>>
}

export interface ProposalPageProps {
  readonly frame: Frame
  /** Where the form goes: this page’s own address. */
  readonly action: string
  readonly rep: string
  readonly isOwn: boolean
  readonly lines: readonly ClipLine[]
  readonly form: ProposalForm
}

const say = words.library.proposal

export function ProposalPage({ frame, action, rep, isOwn, lines, form }: ProposalPageProps) {
  return (
    <Layout frame={frame} title={say.title} current="coaching">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{isOwn ? say.leadOwn : say.lead(rep)}</p>
        </div>
      </div>
      <div class="talk__columns">
        <Section title={words.library.moment.words} id="words">
          <ClipWords sound={null} lines={lines} />
        </Section>
        <Section title={say.title} id="proposal">
          <form class="form" method="post" action={action}>
            <input type="hidden" name="once" value={form.once} />
            <ChoiceField
              id="moment-behaviour"
              name="behaviour"
              label={say.behaviour}
              value={form.behaviour}
              options={behaviourNames.map((name) => ({ value: name, says: words.behaviours.title(name) }))}
              error={form.errors.behaviour}
            />
            <ChoiceField
              id="moment-side"
              name="side"
              label={say.side}
              value={form.side}
              options={(['serving', 'product'] as const).map((side) => ({
                value: side,
                says: words.library.sides[side],
              }))}
              error={form.errors.side}
            />
            <TextField
              id="moment-name"
              name="name"
              label={say.name}
              value={form.name}
              autocomplete="off"
              error={form.errors.name}
            />
            <LongField
              id="moment-why"
              name="why"
              label={say.why}
              hint={say.whyHint}
              value={form.why}
              most={1000}
              error={form.errors.why}
            />
            <p>
              <button type="submit" class="button button--first">
                {say.send}
              </button>
            </p>
          </form>
        </Section>
      </div>
    </Layout>
  )
}
