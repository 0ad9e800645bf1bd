import type { Attachment } from '../conversation/attachment.ts'
import type { Utterance } from '../conversation/conversation.ts'
import { namesOfNothing, shortInNames, signaturePictures, thingsOfEndings } from './lexicons/proof-files.ts'
import type { Signs } from './proof-signs.ts'
import { namedIn, type Subject } from './proof-subject.ts'
import type { Line } from './script.ts'
import { tokensOf } from './tokens.ts'

/** A file that came with a line and may be what was promised. */
export interface SentFile {
  readonly name: string | null
  /** The stems its name tells, things of several names under one. */
  readonly named: ReadonlySet<string>
}

/**
 * The file of a message that fits a promise best: the one whose name tells most of what was promised, else one whose
 * name tells nothing. A file whose name tells only of something else is none of it.
 *
 * Nothing is sent by a call or a visit. A picture in the text, or one named as logos are, is no file; any other
 * picture counts where its name tells something of what was promised.
 */
export function sentFileFor(subject: Subject, { attachments }: Utterance): SentFile | null {
  if (!attachments || isOnlySpoken(subject)) return null
  const files = attachments.flatMap((one) => {
    const named = namedBy(one)
    const told = shared(subject, named)
    if (one.isInline || (isPicture(one) && isUnderLetters(one))) return []
    if (told === 0 && (isPicture(one) || tellsSomething(named))) return []
    return [{ name: one.name, named, told }]
  })
  const [first] = files.toSorted((a, b) => b.told - a.told)
  return first ? { name: first.name, named: first.named } : null
}

/** A file as one more sentence of the message it came with: it hands over what its name tells. */
export function signsOfFile({ named }: SentFile, signs: readonly Signs[], line: Line): Signs {
  const said = signs.find(({ cues }) => cues.has('hands')) ?? signs[0]
  return {
    named,
    worded: named,
    cues: new Set(['hands']),
    asks: false,
    hasFigure: false,
    hasDay: false,
    hasFile: true,
    start: said?.start ?? 0,
    end: said?.end ?? line.text.length,
  }
}

function isOnlySpoken({ acts }: Subject): boolean {
  return acts.size > 0 && [...acts].every((act) => act === 'call' || act === 'meet')
}

const LONGEST_READ = 200

function namedBy({ name }: Attachment): ReadonlySet<string> {
  const whole = (name ?? '').slice(0, LONGEST_READ)
  const dot = whole.lastIndexOf('.')
  const ending = dot > 0 ? whole.slice(dot + 1).toLowerCase() : ''
  const words = wordsIn(dot > 0 ? whole.slice(0, dot) : whole).map(
    (word) => shortInNames[word.toLowerCase()] ?? word,
  )
  return namedIn(tokensOf([...words, thingsOfEndings[ending] ?? ''].join(' ').toLowerCase()))
}

/** "KitchenDrawings_v2" is three words. */
function wordsIn(name: string): readonly string[] {
  return name.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+|\p{N}+/gu) ?? []
}

function tellsSomething(named: ReadonlySet<string>): boolean {
  return [...named].some((stem) => !/\d/.test(stem) && !nothings.has(stem))
}

const nothings = namedIn(tokensOf(namesOfNothing))

function shared({ named }: Subject, there: ReadonlySet<string>): number {
  let found = 0
  for (const one of named) if (there.has(one)) found += 1
  return found
}

function isPicture({ mediaType }: Attachment): boolean {
  return mediaType.startsWith('image/')
}

const underLetters = new Set(signaturePictures.split(' '))

function isUnderLetters({ name }: Attachment): boolean {
  return (name ?? '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => underLetters.has(word))
}
