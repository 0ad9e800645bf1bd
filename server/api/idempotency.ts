import { createHash } from 'node:crypto'
import { findKeptAnswer, keepAnswer } from '../../db/queries/kept-answers.ts'
import { words } from '../../views/messages/words.ts'
import type { Services } from '../web/env.ts'
import { InTurn } from './in-turn.ts'
import { ApiProblem } from './problem.ts'

/** What a program is told, as it is kept under its key. */
export interface Answer {
  readonly status: 200 | 201 | 409 | 422
  readonly body: unknown
}

interface Repeated extends Answer {
  readonly isRepeat: boolean
}

export interface Asking {
  readonly personId: string
  /** The program's own word for this request. */
  readonly key: string
  /** A hash of what it asks: the same key for something else is a mistake. */
  readonly asked: string
}

/** Does a thing once for each key: whoever asks again, at the same time or within a week, in whichever process, is told the same. */
export class Idempotency {
  readonly #inTurn = new InTurn()

  async once(
    services: Pick<Services, 'db' | 'now' | 'leases'>,
    asking: Asking,
    act: () => Promise<Answer>,
  ): Promise<Repeated> {
    const name = JSON.stringify([asking.personId, asking.key])
    const about = createHash('sha256').update(name).digest('hex')
    return this.#inTurn.run(name, async () => {
      let answer: Repeated | undefined
      await services.leases.inTurn({ kind: 'answers', about }, async () => {
        answer = await answered(services, asking, act)
      })
      if (!answer) throw new Error('The lease of an answer was lost while it was worked out')
      return answer
    })
  }
}

async function answered(
  { db, now }: Pick<Services, 'db' | 'now'>,
  asking: Asking,
  act: () => Promise<Answer>,
): Promise<Repeated> {
  const kept = await findKeptAnswer(db, asking.personId, asking.key)
  if (kept && kept.asked !== asking.asked)
    throw new ApiProblem(422, {
      code: 'key-reused',
      message: words.api.problems.keyReused,
      field: 'Idempotency-Key',
    })
  if (kept) return { status: kept.status as Answer['status'], body: JSON.parse(kept.answer), isRepeat: true }
  const answer = await act()
  const { status, body } = answer
  await keepAnswer(db, { ...asking, status, answer: JSON.stringify(body), now: now().toISOString() })
  return { ...answer, isRepeat: false }
}
