import type { Context } from 'hono'
import type { LedgerPromise } from '../../db/queries/promises.ts'
import { type ProposedProof, proofsForAll } from '../../db/queries/proofs.ts'
import type { ShownProofs } from '../../views/components/proposed-proofs.tsx'
import { civilDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { ProofReason } from '../measures/proof-reasons.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

const why = words.proofs.why

/** What may have kept those of these promises that are the viewer's own, as pages show it. */
export async function shownProofs(
  c: Context<AppEnv>,
  promises: readonly LedgerPromise[],
): Promise<ReadonlyMap<string, ShownProofs>> {
  const { reader, viewer, now } = c.var
  const zone = zoneOf(c)
  const today = civilToday(now(), zone)
  const dayOf = (instant: string) => civilDay(civilToday(new Date(instant), zone), today)
  const own = promises.filter((one) => one.repId === viewer.id)
  const proposed = await proofsForAll(reader, viewer, own)
  return new Map(
    [...proposed]
      .filter(([, { proofs, missed }]) => proofs.length > 0 || missed !== null)
      .map(([id, { proofs, missed }]) => [
        id,
        {
          proofs: proofs.map((one) => ({
            conversation: one.conversation,
            utterance: one.utterance,
            words: shortened(one.words),
            href: paths.said(one.conversation, one.utterance),
            where: whereOf(one, dayOf(one.saidAt)),
            why: one.reasons.map(reasonSays).join(', '),
            isLikely: one.isLikely,
          })),
          missed: missed && {
            words: shortened(missed.words),
            href: paths.said(missed.conversation, missed.utterance),
            when: dayOf(missed.saidAt),
          },
        },
      ]),
  )
}

function whereOf({ channel }: ProposedProof, day: string): string {
  return channel === null ? day : `${words.conversation.channels[channel]}, ${day}`
}

function reasonSays(reason: ProofReason): string {
  if (reason.kind === 'names') return why.names(reason.words)
  if (reason.kind === 'days-late') return why.late(reason.days)
  if (reason.kind === 'days-after') return reason.days === 0 ? why['same-day'] : why.after(reason.days)
  return why[reason.kind]
}

const LONGEST = 160

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
}
