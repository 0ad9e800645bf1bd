import type { Kysely } from 'kysely'
import { refuseDeeds } from '../../db/queries/deeds.ts'
import { saveFulfilment, saveRelease, withdrawFulfilments } from '../../db/queries/fulfilments.ts'
import { tell } from '../../db/queries/notices.ts'
import { answerPromiseLink, type PromiseAnswer, type PromiseLink } from '../../db/queries/promise-links.ts'
import { refuseProofs } from '../../db/queries/proof-refusals.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import { paths } from '../../views/paths.ts'

interface Answering {
  readonly says: PromiseAnswer
  /** The network the answer came from. */
  readonly from: string
  /** The civil date it is for the customer. */
  readonly today: string
  readonly now: string
}

/**
 * Keeps what a customer says of a promise by their link, once, and lets it follow: got is kept, on the day of what
 * they were shown; not yet takes back what anybody had accepted, and its line is no proof any more; let go releases
 * it. Those who are to be told hear it before anybody else. `false` where the link does not work any more.
 */
export async function answerPromise(
  db: Kysely<Database>,
  link: PromiseLink,
  toTell: readonly string[],
  { says, from, today, now }: Answering,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await answerPromiseLink(trx, { id: link.id, says, from, now }))) return false
    const by = { byId: link.madeBy, isByCustomer: true, now }
    if (says === 'got')
      await saveFulfilment(trx, {
        commitmentId: link.promiseId,
        keptOn: link.proof?.on ?? today,
        ...(link.proof ? { proof: shownIn(link.proof) } : {}),
        ...by,
      })
    if (says === 'let-go') await saveRelease(trx, { commitmentId: link.promiseId, reason: '', ...by })
    if (says === 'not-yet') await takeBack(trx, link, now)
    for (const to of toTell)
      await tell(trx, {
        to,
        kind: 'promise-answered',
        about: link.id,
        conversationId: link.conversationId,
        path: paths.promise(link.promiseId),
        now,
      })
    return true
  })
}

async function takeBack(
  trx: Kysely<Database>,
  { promiseId, conversationId, proof, madeBy }: PromiseLink,
  now: string,
) {
  await withdrawFulfilments(trx, promiseId)
  if (proof?.deed) {
    const promise = { id: promiseId, conversationId }
    await refuseDeeds(trx, promise, [proof.deed], { byId: madeBy, now })
  } else if (proof?.conversationId && proof.utterance)
    await refuseProofs(trx, promiseId, [{ conversation: proof.conversationId, utterance: proof.utterance }], {
      byId: madeBy,
      now,
    })
}

function shownIn({ conversationId, utterance, words, deed }: NonNullable<PromiseLink['proof']>) {
  return {
    ...(conversationId === null ? {} : { conversationId }),
    ...(utterance === null ? {} : { utterance }),
    ...(words === null ? {} : { words }),
    ...(deed ? { deed } : {}),
  }
}
