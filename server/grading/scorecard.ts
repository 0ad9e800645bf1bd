import { type AirtimeCredit, essayCredit } from './airtime-credit.ts'
import { type BehaviourName, behaviourNames } from './behaviours.ts'
import { type GradableRules, gradableRules } from './gradable.ts'

/** What a team grades, by which settings. A version never changes; a change is a new version. */
export interface Scorecard {
  readonly id: string
  readonly name: string
  readonly version: number
  /** What each behaviour weighs when a conversation is shown as a whole; pay has the plan's own weights. */
  readonly weights: Readonly<Partial<Record<BehaviourName, number>>>
  readonly settings: ScorecardSettings
}

export interface ScorecardSettings {
  readonly gradable: GradableRules
  /** Below these an encounter is too short to grade: talk of all together, and of our side. */
  readonly least: {
    readonly talkMs: number
    readonly words: number
    readonly ourTalkMs: number
    readonly ourWords: number
  }
  readonly listening: {
    readonly credit: AirtimeCredit
    /** Follow-up questions that earn full credit. */
    readonly enoughFollowUps: number
    readonly perCutIn: number
    readonly perMonologue: number
    readonly monologueMs: number
    /** A rep who held more than this share and asked nothing earns nothing. */
    readonly pitchShare: number
  }
  /** Ego and pressure moments per 1,000 rep words at which nothing is left of humility. */
  readonly humility: { readonly noneLeftAt: number }
  readonly followUp: { readonly keptLate: number }
}

/** The defaults of pay.md ("Scores") and measures.md ("Airtime credit"). */
export const defaultSettings: ScorecardSettings = {
  gradable: gradableRules,
  least: { talkMs: 60_000, words: 60, ourTalkMs: 30_000, ourWords: 30 },
  listening: {
    credit: essayCredit,
    enoughFollowUps: 3,
    perCutIn: 0.05,
    perMonologue: 0.1,
    monologueMs: 150_000,
    pitchShare: 0.5,
  },
  humility: { noneLeftAt: 20 },
  followUp: { keptLate: 0.5 },
}

/** The scorecard an organisation starts with: all seven behaviours, alike in weight. */
export const defaultScorecard: Scorecard = {
  id: 'the-essay',
  name: 'The essay’s seven',
  version: 1,
  weights: Object.fromEntries(behaviourNames.map((name) => [name, 1])),
  settings: defaultSettings,
}
