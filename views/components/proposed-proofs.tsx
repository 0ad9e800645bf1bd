import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What may prove a promise kept, a line or a deed: its words, where and when, and why it is proposed. */
export interface ShownProof {
  /** What a form sends to take it, and by which it is refused. */
  readonly fields: Readonly<Record<string, string>>
  readonly place: string
  readonly words: string
  /** Somebody said or wrote these very words. */
  readonly isQuote: boolean
  readonly href: string | null
  /** "Email, Thu 19 Nov", "Purchase, Thu 19 Nov" */
  readonly where: string
  readonly why: string
  readonly isLikely: boolean
}

export interface ShownProofs {
  readonly proofs: readonly ShownProof[]
  /** Where they say that it has not come. */
  readonly missed: { readonly words: string; readonly href: string; readonly when: string } | null
}

interface ProposedProofsProps {
  readonly promise: string
  readonly shown: ShownProofs
  /** The page it stands on, to come back to. */
  readonly back: string
}

const say = words.proofs

/** At most three lines or deeds that may have kept a promise: one tap takes one, and none is taken by itself. */
export function ProposedProofs({ promise, shown: { proofs, missed }, back }: ProposedProofsProps) {
  return (
    <div class="proofs">
      {missed ? (
        <p class="quiet">
          {say.missed(missed.when)} <a href={missed.href}>“{missed.words}”</a>
        </p>
      ) : null}
      {proofs.length > 0 ? (
        <p>
          <strong>{titleOf(proofs)}</strong>
        </p>
      ) : null}
      <ul class="proofs__list">
        {proofs.map((proof) => (
          <ProposedProof promise={promise} proof={proof} back={back} />
        ))}
      </ul>
      {proofs.length > 1 ? <Refusal promise={promise} proofs={proofs} back={back} says={say.none} /> : null}
    </div>
  )
}

function titleOf(proofs: readonly ShownProof[]): string {
  if (proofs[0]?.isLikely) return say.likely
  return proofs.length === 1 ? say.maybe : say.several
}

function ProposedProof({ promise, proof, back }: { promise: string; proof: ShownProof; back: string }) {
  return (
    <li class="proofs__one">
      {proof.words === '' ? null : (
        <p class={proof.isQuote ? 'proofs__words' : ''}>{proof.isQuote ? `“${proof.words}”` : proof.words}</p>
      )}
      <p class="quiet">
        {proof.href === null ? proof.where : <a href={proof.href}>{proof.where}</a>}: {proof.why}.
      </p>
      <div class="proofs__acts">
        <form method="post" action={paths.fulfilment(promise)}>
          <ProofFields fields={proof.fields} />
          <input type="hidden" name="back" value={back} />
          <button type="submit" class="button" aria-label={say.acceptThis(proof.words)}>
            {say.accept}
          </button>
        </form>
        <Refusal
          promise={promise}
          proofs={[proof]}
          back={back}
          says={say.notThis}
          label={say.notThisOne(proof.words)}
        />
      </div>
    </li>
  )
}

/** What says which proof is meant. */
export function ProofFields({ fields }: { fields: ShownProof['fields'] }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

interface RefusalProps {
  readonly promise: string
  readonly proofs: readonly ShownProof[]
  readonly back: string
  readonly says: string
  readonly label?: string
}

function Refusal({ promise, proofs, back, says, label = says }: RefusalProps) {
  const places = proofs.map(({ place }) => place).join('\n')
  return (
    <form method="post" action={paths.proofRefusals(promise)}>
      <input type="hidden" name="places" value={places} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" class="button button--plain" aria-label={label}>
        {says}
      </button>
    </form>
  )
}

/** Takes back that a promise was kept, on the day somebody said so. */
export function Reopening({ promise, action, back }: { promise: string; action: string; back: string }) {
  return (
    <form method="post" action={paths.reopening(promise)}>
      <input type="hidden" name="back" value={back} />
      <button type="submit" class="button button--plain" aria-label={say.undoThis(action)}>
        {say.undo}
      </button>
    </form>
  )
}
