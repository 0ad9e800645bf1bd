import { proofsOf } from '../../../server/measures/proof.ts'
import type { Tally } from '../scores.ts'
import type { ProofRow } from './rows.ts'

/** How well proofs were proposed for promises of which it is known what became of them. */
export interface ProofScore {
  readonly promises: number
  /** Of those kept, how many with the right conversation first, and among the three shown. */
  readonly first: Tally
  readonly shown: Tally
  /** Of those, how many with the very line. */
  readonly line: Tally
  /** Of those kept, how many are called probably kept by the right conversation. */
  readonly likely: Tally
  /**
   * Of all cases in which nothing had kept it, how many would have been called probably kept: the promises nobody kept,
   * and each kept one as it stood just before it was.
   */
  readonly falseKept: Tally
  /** What the other side says has not come, and whether it was heard. */
  readonly missed: Tally
  readonly mistakes: readonly string[]
}

/** Proposes proofs for every promise and holds them against what is known. */
export function scoreProofs(rows: readonly ProofRow[]): ProofScore {
  const mistakes: string[] = []
  const kept = rows.filter(({ proof }) => proof !== null)
  const proposed = kept.map((row) => ({ row, proofs: proposedFor(row) }))
  const placeOf = ({ row, proofs }: (typeof proposed)[number]) =>
    proofs.findIndex(({ conversation }) => conversation === row.proof?.conversation)
  const notShown = proposed.filter((one) => placeOf(one) < 0)
  mistakes.push(...notShown.map(({ row }) => `${nameOf(row)}: the proof is not among the three`))
  const unkept = rows.flatMap(beforeKept)
  const taken = unkept.flatMap((row) => {
    const likely = proposedFor(row).find(({ isLikely }) => isLikely)
    return likely ? [`${nameOf(row)}: kept by “${likely.words}”? (${likely.confidence})`] : []
  })
  mistakes.push(...taken)
  const awaited = rows.filter(({ missed }) => missed.length > 0)
  return {
    promises: rows.length,
    first: { right: proposed.filter((one) => placeOf(one) === 0).length, all: kept.length },
    shown: { right: kept.length - notShown.length, all: kept.length },
    line: {
      right: proposed.filter(({ row, proofs }) => proofs.some((one) => isAt(one, row.proof))).length,
      all: kept.length,
    },
    likely: {
      right: proposed.filter(({ row, proofs }) =>
        proofs.some((one) => one.isLikely && one.conversation === row.proof?.conversation),
      ).length,
      all: kept.length,
    },
    falseKept: { right: taken.length, all: unkept.length },
    missed: {
      right: awaited.filter(({ promise, later, missed }) => {
        const heard = proofsOf(promise, later).missed
        return heard !== null && missed.some((one) => isAt(heard, one))
      }).length,
      all: awaited.length,
    },
    mistakes,
  }
}

/** Lines and deeds as they are proposed, the likeliest first. */
function proposedFor({ promise, later, deeds }: ProofRow) {
  const found = proofsOf(promise, later, deeds)
  const ofDeeds = found.deeds.map((one) => ({ ...one, conversation: one.id, utterance: '' }))
  return [...found.proofs, ...ofDeeds].toSorted((a, b) => b.confidence - a.confidence)
}

/** A promise nobody kept as it is; a kept one with what came before its proof. */
function beforeKept(row: ProofRow): readonly ProofRow[] {
  if (row.proof === null) return [row]
  const { conversation: proof } = row.proof
  const place = row.later.findIndex(({ conversation }) => conversation.id === proof)
  const keptAt =
    row.later[place]?.conversation.startedAt ?? row.deeds.find(({ id }) => id === proof)?.at ?? ''
  const later = row.later.filter(({ conversation }) => (conversation.startedAt ?? '') < keptAt)
  const deeds = row.deeds.filter(({ id, at }) => id !== proof && at < keptAt)
  return later.length + deeds.length === 0 ? [] : [{ ...row, later, deeds }]
}

interface Placed {
  readonly conversation: string
  readonly utterance: string
}

function isAt(one: Placed, other: Placed | null): boolean {
  return one.conversation === other?.conversation && one.utterance === other.utterance
}

function nameOf({ trail, mark, promise }: ProofRow): string {
  return `${trail} ${mark}, ${promise.action}`
}

/** The scores as lines of text. */
export function proofTable(scores: Readonly<Record<string, ProofScore>>): string {
  const share = ({ right, all }: Tally) =>
    `${all === 0 ? '-' : (right / all).toFixed(3)} (${right}/${all})`.padStart(18)
  return Object.entries(scores)
    .map(([name, one]) =>
      [
        `proofs of promises, ${name}: ${one.promises} promises`,
        `  right proof in top 3  ${share(one.shown)}   first ${share(one.first)}   very line ${share(one.line)}`,
        `  false kept            ${share(one.falseKept)}   right and likely ${share(one.likely)}`,
        `  told it has not come  ${share(one.missed)}`,
      ].join('\n'),
    )
    .join('\n')
}
