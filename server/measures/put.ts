import type { Classed } from './commitment-class.ts'
import type { Deadline } from './deadline.ts'
import type { Head } from './head.ts'
import type { Said } from './said.ts'
import type { Line } from './script.ts'

/** An act put forward in one clause of a line: its class, its place among the sentence's words, and its deadline. */
export interface Put {
  readonly line: Line
  readonly words: readonly Said[]
  readonly head: Head
  readonly end: number
  readonly classed: Classed
  /** With the words it was said in, which may be those of a neighbouring clause or an earlier offer. */
  readonly due: Due | undefined
}

/** A deadline with its words cut from the text they were said in. */
export interface Due {
  readonly day: string | null
  readonly kind: Deadline['kind']
  readonly words: string
}
