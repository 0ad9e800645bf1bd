import { type ApproachEntry, approaches } from './approaches.ts'
import { type CaseEntry, cases } from './cases.ts'
import { type ChangeEntry, changes } from './changes.ts'
import { type CheckInEntry, checkIns } from './check-ins.ts'
import { type ConversationEntry, conversations } from './conversations.ts'
import { type NoteEntry, notes } from './notes.ts'
import { type ObjectiveEntry, objectives } from './objectives.ts'
import { type PromiseEntry, promises } from './promises.ts'
import { type PurchaseEntry, purchases } from './purchases.ts'

/** Whatever a trail is made of. Each kind is drawn by the file of its name in views/customers/trail. */
export type TrailEntry =
  | ConversationEntry
  | NoteEntry
  | PurchaseEntry
  | CheckInEntry
  | ChangeEntry
  | CaseEntry
  | PromiseEntry
  | ObjectiveEntry
  | ApproachEntry

export const sources = [
  promises,
  cases,
  conversations,
  notes,
  purchases,
  checkIns,
  changes,
  objectives,
  approaches,
] as const

export type TrailKind = TrailEntry['kind']

/** Every kind by its name, as it stands in an address. */
export const trailKinds = sources.map(({ kind }) => kind)
