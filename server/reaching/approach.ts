import type { Channel } from '../conversation/conversation.ts'

/** Why somebody is worth talking to: they are on our site, or stand in one of the groups of the list. */
export const reasons = ['here', 'owed', 'deciding', 'check-in', 'quiet'] as const
export type ReachReason = (typeof reasons)[number]

/** What came of going to somebody, as the rep says: they talked, they said no, nobody was there. */
export const outcomes = ['answered', 'declined', 'no-answer'] as const
export type ReachOutcome = (typeof outcomes)[number]

/** How somebody can be reached, as the page offers it. */
export const reachChannels = [
  'phone',
  'email',
  'in-person',
  'chat',
  'video',
] as const satisfies readonly Channel[]

/** Why a rep puts somebody off. */
export const snoozeReasons = ['wrong-time', 'somebody-else', 'waiting', 'other'] as const

/** For how many days, as a form says it. */
export const snoozeDays = ['1', '3', '7', '30'] as const
