import type { Transaction } from 'kysely'
import { carryRepair, endRepair, type KeptRepair, keepReading, repairsOf } from '../../db/queries/repairs.ts'
import type { Database } from '../../db/schema.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { isWritten } from '../conversation/joined.ts'
import { matched } from '../conversation/matched.ts'
import { carriedOver, laidOver, type Repair } from '../conversation/repaired.ts'
import { idInFile } from '../conversation/split-utterance.ts'

/** A newer reading with what people put right laid over it again. */
export interface Carried {
  readonly conversation: Conversation
  readonly reading: Conversation
  readonly repairs: readonly { readonly kept: KeptRepair; readonly repair: Repair | undefined }[]
}

/** Lays over a newer reading what people put right in the one before, where it says the same words there. */
export async function carriedOnto(
  trx: Transaction<Database>,
  earlier: Conversation,
  reading: Conversation,
): Promise<Carried> {
  const live = (await repairsOf(trx, earlier.id)).filter((one) => one.ended === null)
  const idOf = idsIn(earlier, reading)
  const carried = live.map(({ repair }) => carriedOver(repair, idOf))
  const { conversation, misfits } = laidOver(reading, carried)
  const repairs = live.map((kept, at) => ({ kept, repair: misfits.includes(at) ? undefined : carried[at] }))
  return { conversation, reading, repairs }
}

/** Keeps the newer reading beneath its repairs; what has no place in it any more is ended, not forgotten. */
export async function saveCarried(
  trx: Transaction<Database>,
  { reading, repairs }: Carried,
  { id, revision, now }: { readonly id: string; readonly revision: number; readonly now: string },
): Promise<void> {
  if (repairs.length === 0) return
  await keepReading(trx, id, reading)
  for (const { kept, repair } of repairs) {
    if (repair) await carryRepair(trx, id, kept.revision, repair)
    else await endRepair(trx, id, kept.revision, { revision, byId: null, now })
  }
}

/** Which utterance of the newer reading is the earlier one's: a message by its id, speech by its words and times. */
function idsIn(earlier: Conversation, newer: Conversation): (id: string) => string | undefined {
  const { pairs } = matched(earlier, newer, new Map())
  const ids = new Map(
    [...pairs].map(([then, now]) => [earlier.utterances[then]?.id, newer.utterances[now]?.id]),
  )
  const stays = new Set(isWritten(newer) ? newer.utterances.map(({ id }) => id) : [])
  const wasThere = new Set(earlier.utterances.map(({ id }) => id))
  return (id) => {
    const inFile = idInFile(id, (one) => wasThere.has(one))
    const now = stays.has(inFile) ? inFile : ids.get(inFile)
    return now === undefined ? undefined : `${now}${id.slice(inFile.length)}`
  }
}
