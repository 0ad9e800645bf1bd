import { answerTasks } from '../threads.ts'
import { measuredPiece, type Telling, type Told } from './measured-piece.ts'
import type { Piece } from './pieces.ts'

/** A piece that a thread is to measure. */
export interface Task {
  readonly piece: Piece
  readonly telling: Telling
}

answerTasks<Task, readonly Told[]>(
  ({ piece, telling }) => Array.fromAsync(measuredPiece(piece, telling)),
  (told) => told.map(({ bytes }) => bytes.buffer as ArrayBuffer),
)
