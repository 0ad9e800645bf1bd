import type { Kysely } from 'kysely'
import type { Appeal } from '../../../db/queries/appeals.ts'
import { enter } from '../../../db/queries/ledger.ts'
import { tell } from '../../../db/queries/notices.ts'
import { findPerson } from '../../../db/queries/people.ts'
import { findingsLike, type LikeFinding } from '../../../db/queries/same-findings.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import { isFinding } from '../../grading/appeal.ts'
import { proposeForSame } from '../close/propose.ts'
import { sayOfFinding } from '../say-of-finding.ts'

/**
 * Puts the same fault right for everyone: what the same finder found in the same words, in whatever counts, and of
 * which nobody but its rep has spoken. Each rep is told; who looks for likes that are less alike does so one by one.
 */
export async function rescoreSame(
  trx: Kysely<Database>,
  appeal: Appeal,
  byId: string | null,
  now: string,
): Promise<void> {
  if (byId === null || !isFindersFault(appeal)) return
  const tried = new Set<string>()
  const put: LikeFinding[] = []
  for (;;) {
    const found = (await sameEverywhere(trx, appeal)).filter(({ id }) => !tried.has(id))
    if (found.length === 0) break
    for (const one of found) {
      tried.add(one.id)
      if (await refuse(trx, one, byId, now)) put.push(one)
    }
  }
  if (put.length === 0) return
  const reps = [...Map.groupBy(put, ({ repId }) => repId ?? '')]
  const told = reps.map(([rep, theirs]) => ({ rep, findings: theirs.map(({ id }) => id) }))
  await enter(trx, {
    at: now,
    kind: 'audit',
    payload: { what: 'same-fault-rescored', id: appeal.id, reps: told },
  })
  await proposeForSame(
    trx,
    put.map(({ id, ...one }) => ({ ...one, repId: one.repId ?? '', about: id })),
    now,
  )
  for (const one of put.filter(({ repId }) => repId !== appeal.rep.id))
    await tell(trx, {
      to: one.repId ?? '',
      kind: 'rescored',
      about: one.id,
      conversationId: one.conversationId,
      path: paths.said(one.conversationId, one.utterance),
      now,
    })
}

/** Something was found that was not there at all; who spoke, and what a customer called off, is not the finder's fault. */
function isFindersFault({ kind, reason, proposed }: Appeal): boolean {
  return (
    isFinding(kind) &&
    ['no-promise', 'not-that'].includes(reason) &&
    (proposed.what ?? 'nothing') === 'nothing'
  )
}

async function sameEverywhere(trx: Kysely<Database>, { kind, about }: Appeal) {
  return isFinding(kind) ? findingsLike(trx, null, { kind, findingId: about, isSpeaker: false }) : []
}

async function refuse(trx: Kysely<Database>, one: LikeFinding, byId: string, now: string): Promise<boolean> {
  const rep = one.repId === null ? undefined : await findPerson(trx, one.repId)
  if (!rep) return false
  const said = { kind: one.kind, findingId: one.id, byId }
  return !('problem' in (await sayOfFinding(trx, rep, said, 'refused', now)))
}
