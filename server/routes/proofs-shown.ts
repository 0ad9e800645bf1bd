import type { Context } from 'hono'
import type { LedgerPromise } from '../../db/queries/promises.ts'
import { type ProposedDeed, type ProposedProof, proofsForAll } from '../../db/queries/proofs.ts'
import type { ShownProof, ShownProofs } from '../../views/components/proposed-proofs.tsx'
import { civilDay, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { ProofReason } from '../measures/proof-reasons.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, isCivilDate, zoneOf } from '../web/frame.ts'
import { deedPath } from './deed-path.ts'

const why = words.proofs.why

/** What may have kept those of these promises that are the viewer's own, as pages show it. */
export async function shownProofs(
  c: Context<AppEnv>,
  promises: readonly LedgerPromise[],
): Promise<ReadonlyMap<string, ShownProofs>> {
  const { reader, viewer, now } = c.var
  const zone = zoneOf(c)
  const today = civilToday(now(), zone)
  const dayOf = (at: string) => civilDay(isCivilDate(at) ? at : civilToday(new Date(at), zone), today)
  const meetingOf = (at: string) => `${dayOf(at)}, ${timeOfDay(at, zone)}`
  const own = promises.filter((one) => one.repId === viewer.id)
  const proposed = await proofsForAll(reader, viewer, own)
  return new Map(
    [...proposed]
      .filter(([, { proofs, deeds, missed }]) => proofs.length + deeds.length > 0 || missed !== null)
      .map(([id, { proofs, deeds, missed }]) => [
        id,
        {
          proofs: [...proofs, ...deeds]
            .toSorted((a, b) => b.confidence - a.confidence)
            .map((one) => ({
              ...('kind' in one ? deedShown(one, dayOf) : lineShown(one, dayOf)),
              why: one.reasons.map((reason) => reasonSays(reason, meetingOf)).join(', '),
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

type Shown = Omit<ShownProof, 'why' | 'isLikely'>
type DayOf = (instant: string) => string

function lineShown(one: ProposedProof, dayOf: DayOf): Shown {
  const { conversation, utterance } = one
  return {
    fields: { conversation, utterance },
    place: `${conversation} ${utterance}`,
    words: shortened(one.words),
    isQuote: true,
    href: paths.said(conversation, utterance),
    where: whereOf(one, dayOf(one.saidAt)),
  }
}

function deedShown(one: ProposedDeed, dayOf: DayOf): Shown {
  const { kind, id, at, customer } = one
  return {
    fields: { deed: kind, id },
    place: `${kind} ${id}`,
    words: shortened(one.words),
    isQuote: false,
    href: deedPath(one, customer.id),
    where: `${words.proofs[kind]}, ${dayOf(at)}`,
  }
}

function whereOf({ channel }: ProposedProof, day: string): string {
  return channel === null ? day : `${words.conversation.channels[channel]}, ${day}`
}

function reasonSays(reason: ProofReason, meetingOf: (at: string) => string): string {
  if (reason.kind === 'names') return why.names(reason.words)
  if (reason.kind === 'attaches') return why.attaches(reason.name === null ? null : shortened(reason.name))
  if (reason.kind === 'invites') return why.invites(reason.at === null ? null : meetingOf(reason.at))
  if (reason.kind === 'days-late') return why.late(reason.days)
  if (reason.kind === 'days-after') return reason.days === 0 ? why['same-day'] : why.after(reason.days)
  return why[reason.kind]
}

const LONGEST = 160

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
}
