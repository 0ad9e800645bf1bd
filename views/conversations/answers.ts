import { words } from '../messages/words.ts'
import type { Judged } from './records.ts'

/** One click on a finding. `of` is what a screen reader is told, with the words it is about. */
export interface OneClick {
  readonly value: 'agreed' | 'refused' | 'seconded'
  readonly says: string
  readonly of: (about: string) => string
}

const say = words.moments
const { people } = say

function yesOrNo(): readonly OneClick[] {
  return [
    { value: 'agreed', says: say.yes, of: say.agreeWith },
    { value: 'refused', says: say.no, of: say.refuse },
  ]
}

/** What can be said of a finding in one click: nothing where it is settled, or waits for somebody else. */
export function oneClicks({ verdict, judgedBy, put }: Judged): readonly OneClick[] {
  if (!put) return verdict === null ? yesOrNo() : []
  if (put.waits !== 'for-you') return []
  const second = people.second(judgedBy ?? '')
  const isAdded = put.how === 'added'
  return [
    { value: 'seconded', says: second, of: (about) => `${second}: ${about}` },
    {
      value: isAdded ? 'refused' : 'agreed',
      says: isAdded ? say.no : people.asBefore,
      of: (about) => (isAdded ? say.refuse(about) : `${people.asBefore}: ${about}`),
    },
  ]
}

/** Who said what of it, in a sentence or two; `null` where nobody did. */
export function peopleSay({ verdict, judgedBy, put }: Judged): string | null {
  if (judgedBy === null) return null
  const waits = put?.waits ? ` ${people.waits}` : ''
  if (put?.how === 'corrected') return people.corrected(judgedBy, put.before ?? '') + waits
  if (put?.how === 'added' && verdict !== 'refused') return people.added(judgedBy) + waits
  if (verdict === null) return null
  return (verdict === 'agreed' ? people.agreed : people.refused)(judgedBy) + waits
}
