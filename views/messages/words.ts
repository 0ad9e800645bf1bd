import { de } from './de.ts'
import { en } from './en.ts'
import { type Language, languageNow } from './language.ts'

/** Another language is another object of this shape: a word that is missing, or one too many, does not compile. */
export type Words = Said<typeof en>

/** A sentence may be another; one of several names stays one of them. */
type Said<T, All = T> = T extends string
  ? [All] extends [T]
    ? string
    : T
  : T extends (...given: infer Given) => infer Told
    ? (...given: Given) => Told extends string ? string : Said<Told>
    : T extends object
      ? { readonly [Name in keyof T]: Said<T[Name]> }
      : T

/** Every word in every language. */
export const languages: Record<Language, Words> = { en, de }

/** Every word, in the language of whoever is spoken to when it is read. */
export const words: Words = read(en, () => languages[languageNow()])

function read<T extends object>(shape: T, now: () => T): T {
  const names = Object.keys(shape) as (keyof T & string)[]
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { enumerable: true, ...reading(shape, name, now) }])),
  ) as T
}

function reading<T extends object>(shape: T, name: keyof T, now: () => T): PropertyDescriptor {
  const value = shape[name]
  if (isTopic(value)) return { value: read(value, () => now()[name] as object) }
  let language: Words | undefined
  let said: unknown
  const get = () => {
    const spoken = languages[languageNow()]
    if (spoken !== language) [language, said] = [spoken, now()[name]]
    return said
  }
  return { get }
}

function isTopic(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
