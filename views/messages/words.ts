import { en } from './en.ts'

/** Another language is another object of this shape; a missing word does not compile. */
export type Words = typeof en

export const words: Words = en
