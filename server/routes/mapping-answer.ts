import { words } from '../../views/messages/words.ts'
import type { Role } from '../conversation/conversation.ts'
import type { Meaning } from '../readers/mapping.ts'
import type { MappingAnswer } from '../readers/mapping-answer.ts'
import type { MappingNeeded } from '../readers/mapping-needed.ts'

/** The fields of the form: `m3` what the fourth column holds, `s3-0` whose side the first word in it means. */
export type Typed = Readonly<Record<string, string | undefined>>

/** What a form, or an address, answers about a file's columns; what it does not say is as guessed. */
export function answerIn({ fields }: MappingNeeded, typed: Typed): MappingAnswer {
  const sides = fields.flatMap(({ values = [] }, column) =>
    values.flatMap((word, place) => {
      const side = typed[`s${column}-${place}`]
      return isRole(side) ? [[word, side] as const] : []
    }),
  )
  return {
    meanings: fields.map(({ guess }, column) => {
      const said = typed[`m${column}`]
      return isMeaning(said) ? said : guess
    }),
    unit: oneOf(['ms', 's'], typed.unit),
    dayOrder: oneOf(['day-month-year', 'month-day-year', 'year-month-day'], typed.order),
    sides: Object.fromEntries(sides),
  }
}

function isMeaning(text: string | undefined): text is Meaning {
  return text !== undefined && Object.hasOwn(words.mapping.meanings, text)
}

function isRole(text: string | undefined): text is Role {
  return text !== undefined && Object.hasOwn(words.speakers.roles, text)
}

function oneOf<T extends string>(known: readonly T[], text: string | undefined): T | null {
  return known.find((one) => one === text) ?? null
}
