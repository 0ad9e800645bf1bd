import { attached } from './attached.ts'
import { attachedLater } from './attached-later.ts'
import { fresh } from './fresh.ts'
import { heldOut } from './held-out.ts'
import { heldOutMore } from './held-out-more.ts'
import { rowsOf } from './rows.ts'
import { mixed } from './tuned-mixed.ts'
import { more } from './tuned-more.ts'
import { offices } from './tuned-offices.ts'
import { trades } from './tuned-trades.ts'

/** Promises of our own writing: those the weights were made from, and the third they were not. */
export const tunedRows = [trades, offices, mixed, more].flatMap(rowsOf)
export const heldOutRows = [heldOut, heldOutMore].flatMap(rowsOf)

/** Promises kept by a file, an invitation, a purchase or an answered case, and what looks like one and is none. */
export const attachedRows = rowsOf(attached)
export const attachedLaterRows = rowsOf(attachedLater)

/** Written later, in other trades, and held against the finder before anything of it was looked at. */
export const freshRows = rowsOf(fresh)
