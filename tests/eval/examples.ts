import type { Example } from './example.ts'
import { buying } from './examples/buying.ts'
import { dueDates } from './examples/due-dates.ts'
import { egos } from './examples/ego.ts'
import { falseFriends } from './examples/false-friends.ts'
import { followUps } from './examples/follow-ups.ts'
import { insights } from './examples/insights.ts'
import { machineSpeech } from './examples/machine-speech.ts'
import { moreCare } from './examples/more-care.ts'
import { offersAsksPlans } from './examples/offers-asks-plans.ts'
import { onTheSpot } from './examples/on-the-spot.ts'
import { pressures } from './examples/pressure.ts'
import { promises } from './examples/promises.ts'
import { questions } from './examples/questions.ts'
import { servingPitching } from './examples/serving-pitching.ts'
import { takingCare } from './examples/taking-care.ts'
import { uptakes } from './examples/uptake.ts'

/**
 * The project's own labelled examples, labelled from the definitions before any detector read them.
 * They are for development: they open no precision gate, which only independent labels do.
 */
export const allExamples: readonly Example[] = [
  ...promises,
  ...onTheSpot,
  ...offersAsksPlans,
  ...dueDates,
  ...questions,
  ...followUps,
  ...uptakes,
  ...egos,
  ...pressures,
  ...servingPitching,
  ...takingCare,
  ...moreCare,
  ...buying,
  ...insights,
  ...falseFriends,
  ...machineSpeech,
]
