import { openAppealsFor } from '../../../db/queries/appeals.ts'
import { words } from '../../../views/messages/words.ts'
import { paths } from '../../../views/paths.ts'
import type { Source } from './item.ts'
import { took } from './minutes.ts'

/** Appeals this manager is to decide. */
export const appeals: Source = async (db, viewer) =>
  (await openAppealsFor(db, viewer)).map((one) => ({
    key: `appeal:${one.id}`,
    why: {
      reason: 'appeal',
      about: one.words || words.appeals.kinds[one.kind],
      by: one.rep.name,
      until: one.dueAt,
    },
    repId: one.rep.id,
    conversation: one.conversationId,
    path: paths.appeal(one.id),
    since: one.askedAt,
    minutes: took.appeal,
  }))
