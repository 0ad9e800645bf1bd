import { gateRules } from '../../server/grading/gates.ts'
import { gateNames } from '../../server/pay/plan.ts'
import type { PlanDraft } from '../../server/pay/plan-draft.ts'
import { words } from '../messages/words.ts'
import { type Around, PlanField } from './field.tsx'
import { gateSaid } from './gate-said.ts'

/** What a plan asks for before anything may be measured, for whoever wants something else than the usual. */
export function GateFields({ draft, around }: { draft: PlanDraft; around: Around }) {
  const say = words.plans.gates
  const { gates = {}, laxBecause = '', mix = true } = draft
  const isSet = Object.keys(gates).length > 0 || around.problems.some(({ where }) => where.startsWith('g.'))
  return (
    <>
      <p>
        <label>
          <input type="checkbox" name="mix" value="yes" checked={mix} /> {say.mix}
        </label>
        <span class="field__hint">{say.mixHint}</span>
      </p>
      <details open={isSet}>
        <summary class="text-link">{say.title}</summary>
        <p class="quiet">{say.hint}</p>
        {gateNames.map((name) => (
          <PlanField
            name={`g.${name}`}
            label={say.label(say.names[name], gateSaid(name, gateRules[name]))}
            value={gates[name] ?? ''}
            around={around}
          />
        ))}
        <PlanField
          name="lax"
          label={say.why}
          value={laxBecause}
          around={around}
          hint={say.whyHint}
          type="area"
        />
      </details>
    </>
  )
}
