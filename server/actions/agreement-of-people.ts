import type { Kysely } from 'kysely'
import { marksOfClosed } from '../../db/queries/calibration-marks.ts'
import { type Calibration, closedCalibrations, conversationsIn } from '../../db/queries/calibrations.ts'
import { currentScorecards, findScorecard, type KeptScorecard } from '../../db/queries/scorecards.ts'
import type { Database } from '../../db/schema.ts'
import type { Agreement } from '../grading/agreement-interval.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { agreementsOf, type Marked, weakestOf } from '../grading/calibrated.ts'
import { asksTheSame, type Question } from '../grading/questions.ts'
import { defaultScorecard } from '../grading/scorecard.ts'

/**
 * How far people agree on a behaviour, as the pay gate asks for it; `null` while that is not known.
 *
 * What counts: finished marks of closed calibration sessions, on conversations that were drawn at random and not
 * picked by hand, given by anybody but the conversation's own rep, blind to each other and to the machine, on
 * questions that ask today, word for word, what they asked then. One unit is one conversation; a behaviour with
 * several questions is agreed on as far as its weakest. Self-reviews and managers' reviews never count: neither is
 * drawn, and after the first of them nobody is blind. A conversation of two sessions is one unit, in which whoever
 * marked it twice counts once, with what they said first.
 */
export async function agreementFor(
  db: Kysely<Database>,
  behaviour: BehaviourName,
): Promise<Agreement | null> {
  return (await agreementsForPay(db))[behaviour] ?? null
}

/** The same for every behaviour at once. */
export async function agreementsForPay(
  db: Kysely<Database>,
): Promise<Readonly<Partial<Record<BehaviourName, Agreement>>>> {
  const scorecard = (await currentScorecards(db)).find((one) => one.id === defaultScorecard.id)
  if (!scorecard) return {}
  const marked: Marked[] = []
  for (const session of await closedCalibrations(db)) {
    const asked = await questionsOf(db, session)
    const drawn = await conversationsIn(db, session.id)
    marked.push(
      ...(await markedIn(db, session)).filter(
        (one) =>
          drawn.some(({ conversationId, how }) => conversationId === one.conversation && how === 'drawn') &&
          isAskedStill(one.question, asked, scorecard),
      ),
    )
  }
  return Object.fromEntries(
    behaviourNames.flatMap((behaviour) => {
      const own = scorecard.questions.filter((one) => one.behaviour === behaviour).map(({ id }) => id)
      const agreement = weakestOf(agreementsOf(firstWords(marked), own))
      return agreement ? [[behaviour, agreement]] : []
    }),
  )
}

function firstWords(marked: readonly Marked[]): readonly Marked[] {
  const first = new Map<string, Marked>()
  for (const one of marked) {
    const key = `${one.reviewer} ${one.conversation} ${one.question}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()]
}

/** Everybody's finished marks of a session, once it is closed. A reviewer is a person, or outside a link. */
export async function markedIn(
  db: Kysely<Database>,
  { id }: Pick<Calibration, 'id'>,
): Promise<readonly Marked[]> {
  const kept = await marksOfClosed(db, id)
  return kept.flatMap(({ reviewerId, personId, conversationId, answers }) =>
    Object.entries(answers).map(([question, { mark }]) => ({
      reviewer: personId ?? reviewerId,
      conversation: conversationId,
      question,
      mark: mark === 'not-applicable' ? null : mark,
    })),
  )
}

/** The questions a session was asked. */
export async function questionsOf(
  db: Kysely<Database>,
  session: Pick<Calibration, 'scorecardId' | 'scorecardVersion'>,
): Promise<readonly Question[]> {
  return (await findScorecard(db, session.scorecardId, session.scorecardVersion))?.questions ?? []
}

function isAskedStill(id: string, asked: readonly Question[], { questions }: KeptScorecard): boolean {
  const then = asked.find((one) => one.id === id)
  const now = questions.find((one) => one.id === id)
  return then !== undefined && now !== undefined && asksTheSame(then, now)
}
