import type { BehaviourName } from '../grading/behaviours.ts'
import type { PartDraft, PlanDraft } from './plan-draft.ts'

/** What a new plan can begin from; the gentlest first. */
export const templateNames = ['upside-only', 'three-behaviours', 'facts-only'] as const
export type TemplateName = (typeof templateNames)[number]

const paid = (behaviour: BehaviourName, share: string, down: string): PartDraft => ({
  behaviour,
  label: '',
  share,
  target: '75',
  stretch: '90',
  floor: '50',
  up: '10',
  down,
})

const everybody = (share: string): PartDraft => ({
  behaviour: null,
  label: '',
  share,
  target: '',
  stretch: '',
  floor: '',
  up: '',
  down: '',
})

const parts: Readonly<Record<TemplateName, readonly PartDraft[]>> = {
  'upside-only': [paid('follow-up', '5', '0'), paid('note-taking', '5', '0'), everybody('90')],
  'three-behaviours': [
    paid('listening', '10', '10'),
    paid('note-taking', '10', '10'),
    paid('follow-up', '20', '10'),
    everybody('60'),
  ],
  'facts-only': [paid('follow-up', '20', '10'), paid('note-taking', '10', '10'), everybody('70')],
}

/**
 * A draft to begin from: rules and shares of the golden values and the stake ladder, two periods on paper, facts adding
 * at once. Name, days, amounts and law are still to be said.
 */
export function templateOf(name: TemplateName): PlanDraft {
  return {
    name: '',
    purpose: '',
    because: '',
    currency: 'EUR',
    from: '',
    to: '',
    stages: 'shadow',
    factsAtOnce: true,
    error: '10',
    parts: parts[name],
    amounts: {},
    baselines: {},
    packs: [],
    agreement: '',
  }
}
