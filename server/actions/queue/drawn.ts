import { drawnAndOpen } from '../../../db/queries/queue.ts'
import { paths } from '../../../views/paths.ts'
import type { Source } from './item.ts'
import { took } from './minutes.ts'

/** What the draw of a running period took, until somebody has gone through it. */
export const drawn: Source = async (db, viewer) =>
  (await drawnAndOpen(db, viewer)).map((one) => ({
    key: `drawn:${one.id}`,
    why: { reason: 'drawn', perMille: one.perMille, period: one.periodName },
    repId: one.repId,
    conversation: one.id,
    path: paths.confirming(one.id),
    since: one.enteredAt,
    minutes: took.drawn,
  }))
