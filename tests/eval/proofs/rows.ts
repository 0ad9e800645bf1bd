import type { Commitment } from '../../../server/conversation/findings.ts'
import type { Deed } from '../../../server/measures/deeds.ts'
import { measure } from '../../../server/measures/measure.ts'
import type { Later, OpenPromise } from '../../../server/measures/proof.ts'
import { type Place, type Trail, trails } from './trail.ts'

/** One promise with everything after it: what proves it kept, and nothing where nothing does. */
export interface ProofRow {
  readonly trail: string
  readonly mark: string
  readonly promise: OpenPromise
  readonly later: readonly Later[]
  readonly deeds: readonly Deed[]
  readonly proof: Place | null
  readonly missed: readonly Place[]
}

/** Every promise of these trails, as Heard finds it. Throws where Heard finds none, or little follows. */
export function rowsOf(text: string): readonly ProofRow[] {
  return trails(text).flatMap(rowsIn)
}

const LEAST_LATER = 3

function rowsIn({ name, conversations, deeds, promises }: Trail): readonly ProofRow[] {
  return promises.map(({ mark, said, proof, missed }) => {
    const at = conversations.findIndex(({ id }) => id === said.conversation)
    const made = conversations[at]
    const found = made && commitmentsOf(made).find((one) => one.utterance === said.utterance)
    const later = conversations
      .slice(at + 1)
      .map((conversation) => ({ conversation, isSamePerson: hasCora(conversation) }))
    if (!found || !made?.startedAt || later.length + deeds.length < LEAST_LATER)
      throw new Error(`Trail ${name}: ${mark} is no promise, or little follows it`)
    const promise = { ...found, made, saidAt: made.startedAt }
    return { trail: name, mark, promise, later, deeds, proof, missed }
  })
}

function commitmentsOf(conversation: Later['conversation']): readonly Commitment[] {
  return measure(conversation, { now: null, zone: null }).commitments.filter((one) => one.class === 'promise')
}

function hasCora({ parties }: Later['conversation']): boolean {
  return parties.some(({ key }) => key === 'cora')
}
