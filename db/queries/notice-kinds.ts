/**
 * Everything the bell tells of. A part of the program that has something to say adds its kind here and its sentence
 * in views/messages/en/notices.ts.
 */
export const noticeKinds = [
  'security',
  'own-time',
  'shared',
  'named',
  'commented',
  'listened',
  'promise-due',
  'promise-answered',
  'listening-asked',
  'assigned',
  'review',
  'self-review',
  'peer-review',
  'calibration',
  'calibration-closed',
  'calibrated',
  'one-to-one',
  'goal',
  'feedback',
  'good-moment',
  'lesson',
  'appeal-filed',
  'appeal-handed',
  'appeal-to-decide',
  'appeal-decided',
  'same-fault',
  'gem-proposed',
  'gem-decided',
  'insight-used',
  'case-asked',
  'case-answered',
  'case-unanswered',
  'case-to-remind',
  'plan-to-sign',
  'preview',
  'adjusted',
  'rescored',
  'weight-frozen',
  'approval-wanted',
  'to-pay-out',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

/** Kinds that are about an appeal. */
export const appealNotices: readonly NoticeKind[] = [
  'appeal-filed',
  'appeal-handed',
  'appeal-to-decide',
  'appeal-decided',
]

/** Nobody turns these off. */
export const alwaysTold: readonly NoticeKind[] = ['security']
