import type { CastName } from '../app.ts'
import type { Ids } from './ids.ts'

/** Who gets somewhere with Rosa’s things, and what everybody else gets. `s` is a stranger. */
export type Who = CastName | 's'
export type Answers = Readonly<Partial<Record<Who, number>>>

export interface Route {
  /** The address, with Rosa’s own ids in it. */
  readonly at?: (ids: Ids) => string
  readonly form?: (ids: Ids) => Readonly<Record<string, string>>
  /** What each gets; whoever is not named gets `else`. */
  readonly gets: Answers
  readonly else: number
}

export type Routes = Readonly<Record<string, Route>>

export const open = { gets: {}, else: 200 }
export const everybodySignedIn = { gets: { s: 303 }, else: 200 }

export const rosaAndMina = (status: number, more: Answers = {}) => ({
  gets: { s: 303, rosa: status, mina: status, ...more },
  else: 404,
})

export const rosaAndAda = (status: number, more: Answers = {}) => ({
  gets: { s: 303, rosa: status, ada: status, ...more },
  else: 404,
})

export const onlyAda = (status: number) => ({ gets: { s: 303, ada: status }, else: 404 })
