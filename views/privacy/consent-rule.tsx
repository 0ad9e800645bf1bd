import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface ShownRule {
  readonly reason: string
  readonly by: string
  readonly at: string
}

interface ConsentRuleProps {
  readonly frame: Frame
  readonly rule: ShownRule | null
  readonly everybodyConsents: boolean
  readonly errors: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, string>>
}

/** Why everybody in whatever comes in is known to agree, where somebody in charge says so for all of it. */
export function ConsentRuleSection(props: ConsentRuleProps) {
  const { frame, rule, everybodyConsents } = props
  const say = words.consent.rule
  return (
    <Section class="privacy" title={say.title} id="consent-rule">
      <p>{say.lead}</p>
      {everybodyConsents ? <p>{say.everybody}</p> : null}
      {rule ? (
        <form class="told" method="post" action={paths.privacyConsentRuleEnding}>
          <p>{say.on(rule.reason, rule.by, day(rule.at, frame.viewer?.timeZone ?? 'UTC'))}</p>
          <p class="quiet">{say.ends}</p>
          <p>
            <button type="submit" class="button">
              {say.end}
            </button>
          </p>
        </form>
      ) : (
        <Making {...props} />
      )}
    </Section>
  )
}

function Making({ errors, typed }: ConsentRuleProps) {
  const say = words.consent.rule
  return (
    <>
      <p class="quiet">{say.off}</p>
      <form class="form" method="post" action={paths.privacyConsentRule}>
        <TextField
          id="rule-agreed"
          name="agreed"
          label={say.reason}
          hint={say.reasonHint}
          value={typed.agreed ?? ''}
          error={errors.agreed}
        />
        <label class="ticks__one">
          <input type="checkbox" name="here" value="yes" />
          <span>{say.here}</span>
        </label>
        <p>
          <button type="submit" class="button">
            {say.save}
          </button>
        </p>
      </form>
    </>
  )
}
