import type { TrailEntry, TrailKind } from '../../../server/actions/trail/sources.ts'
import { approach } from './approach.tsx'
import { advocacyCase } from './case.tsx'
import { change } from './change.tsx'
import { checkIn } from './check-in.tsx'
import { conversation } from './conversation.tsx'
import type { Drawing } from './drawing.ts'
import { note } from './note.tsx'
import { objective } from './objective.tsx'
import { promise } from './promise.tsx'
import { purchase } from './purchase.tsx'

type Drawings = { readonly [Kind in TrailKind]: Drawing<Extract<TrailEntry, { readonly kind: Kind }>> }

/** A drawing for every kind of entry; a kind without one does not compile. */
const drawings: Drawings = {
  approach,
  case: advocacyCase,
  conversation,
  note,
  objective,
  promise,
  purchase,
  'check-in': checkIn,
  change,
}

export function drawingOf(entry: TrailEntry): Drawing<TrailEntry> {
  return drawings[entry.kind] as Drawing<TrailEntry>
}
