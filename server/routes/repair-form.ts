import { z } from 'zod'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { turnsSaid } from '../../views/conversations/said.ts'
import type { Conversation, Role } from '../conversation/conversation.ts'
import type { Repair } from '../conversation/repaired.ts'
import { wholeNumber } from '../web/forms.ts'

export const repairFields = z.object({
  revision: wholeNumber,
  view: z.enum(['page', 'lines']).optional(),
  /** "turn u7" is all of the paragraph that has it, "line u7" that utterance alone. */
  turn: z
    .string()
    .regex(/^(turn|line) .{1,500}$/su, 'must be a line on the page')
    .transform((chosen) => ({ isAlone: chosen.startsWith('line '), id: chosen.slice('line '.length) }))
    .optional(),
  scope: z.enum(['turn', 'voice'], 'must be one of those on the page').optional(),
  to: z.string().max(500).optional(),
  cut: z
    .string()
    .regex(/^\d{1,6} .{1,500}$/su, 'must be a word on the page')
    .optional(),
  name: z.string().trim().max(200, 'can have 200 characters at most').optional(),
  role: z
    .enum(['', 'rep', 'customer', 'colleague', 'bot'], 'must be one of the roles on the page')
    .optional(),
  one: z.string().max(500).optional(),
  other: z.string().max(500).optional(),
  act: z.enum(['newcomer', 'join', 'swap'], 'must be one of the buttons on the page').optional(),
})

export type TypedRepair = z.infer<typeof repairFields>

/** What a form asks for, in the conversation as it stands; or what is missing in it. */
export function wantedRepair(
  full: FullConversation,
  typed: TypedRepair,
): Repair | { readonly problem: 'turn' | 'name' | 'same' | 'misfit' } {
  const { conversation } = full
  if (typed.act === 'swap') return swapOf(conversation, typed)
  if (typed.cut !== undefined) return splitOf(typed.cut)
  const turn = turnsSaid(conversation).find((one) => one.utterances.some(({ id }) => id === typed.turn?.id))
  if (!turn) return { problem: 'turn' }

  const utterances = turn.utterances
    .map(({ id }) => id)
    .filter((id) => !typed.turn?.isAlone || id === typed.turn.id)
  if (typed.act === 'join') return { is: 'join', utterances }
  const isVoice = typed.scope === 'voice'
  const to = typed.to ?? namesake(conversation, typed.name)
  if (to === turn.party.key && typed.to !== undefined) return { problem: 'misfit' }
  const what = isVoice
    ? ({ is: 'give-voice', voice: turn.party.key } as const)
    : ({ is: 'give', utterances } as const)
  if (to !== undefined && to !== turn.party.key) return { ...what, to }
  return newcomerOf(full, typed, { isVoice, what, voice: turn.party.key })
}

function swapOf({ parties }: Conversation, { one, other }: TypedRepair) {
  const both = [one, other].map((key) => parties.find((party) => party.key === key))
  const [first, second] = both
  if (!first || !second || first === second) return { problem: 'same' } as const
  const roles: readonly [Role, Role] = [first.role, second.role]
  return { is: 'swap', parties: [first.key, second.key], roles } as const
}

function splitOf(cut: string): Repair {
  const space = cut.indexOf(' ')
  return { is: 'split', utterance: cut.slice(space + 1), word: Number(cut.slice(0, space)) }
}

interface Given {
  readonly isVoice: boolean
  readonly voice: string
  readonly what:
    | { readonly is: 'give-voice'; readonly voice: string }
    | { readonly is: 'give'; readonly utterances: readonly string[] }
}

/** Somebody new: for a whole voice that is who the voice is; for a line it is somebody who joins. */
function newcomerOf(
  { conversation, revision }: FullConversation,
  { name = '', role: typed = '' }: TypedRepair,
  { isVoice, voice, what }: Given,
): Repair | { readonly problem: 'name' } {
  if (name === '') return { problem: 'name' }
  const role = typed === '' ? {} : { role: typed }
  if (isVoice) return { is: 'who', party: voice, name, ...role }
  return { ...what, to: freeKey(conversation, revision), newcomer: { name, ...role } }
}

function namesake({ parties }: Conversation, name = ''): string | undefined {
  const same = parties.filter((party) => name !== '' && party.name?.toLowerCase() === name.toLowerCase())
  return same.length === 1 ? same[0]?.key : undefined
}

function freeKey({ parties }: Conversation, revision: number): string {
  let key = `person-${revision + 1}`
  while (parties.some((party) => party.key === key)) key = `${key}+`
  return key
}
