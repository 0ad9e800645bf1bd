import type { Channel } from '../conversation/conversation.ts'
import type { Signs } from './proof-signs.ts'
import type { Subject } from './proof-subject.ts'
import type { Clues } from './weighing.ts'

/** A sentence said after a promise, where and by whom, as far as it bears on that promise. */
export interface Stand {
  readonly subject: Subject
  readonly signs: Signs
  /** Said by the side that promised. */
  readonly byPromiser: boolean
  readonly byColleague: boolean
  readonly channel: Channel | null
  /** Its line is among the first of its conversation. */
  readonly opens: boolean
  /** How much of what the promise names stands in this sentence, in the rest of its line, in the line before it; 0 to 1. */
  readonly named: number
  readonly namedNear: number
  readonly namedBefore: number
  /** The same of the words around the promise. */
  readonly around: number
  /** Cues heard elsewhere in its line. */
  readonly near: ReadonlySet<string>
  /** With the person it was promised to, and not another of their house. */
  readonly isSamePerson: boolean
  /** Later the other side says that it has not come. */
  readonly isMissedLater: boolean
  /** Days from the promise, and from its day where that was stated; negative before it. */
  readonly daysAfter: number
  readonly daysLate: number | null
}

/** What speaks for or against a sentence proving that a promise was kept. */
export function proofClues(stand: Stand): Clues {
  const { signs, named, byPromiser, near } = stand
  const has = (cue: string) => signs.cues.has(cue)
  const hasNear = (cue: string) => has(cue) || near.has(cue)
  const isPut = !signs.asks && !has('later') && !has('not-yet')
  const about = Math.max(named, 0.7 * stand.namedNear, 0.5 * stand.namedBefore)
  const ours = yes(byPromiser)
  const theirs = 1 - ours
  return {
    ...channelClues(stand, isPut),
    named: named,
    namedNear: stand.namedNear,
    namedBefore: stand.namedBefore,
    namedAll: yes(about > 0.99),
    namedElsewhere: yes(named === 0 && about > 0),
    namedNothing: yes(about === 0),
    around: stand.around,
    bare: yes(stand.subject.named.size === 0),
    hands: ours * yes(isPut && hasNear('hands')),
    asSaid: ours * yes(isPut && hasNear('as-said')),
    aboutHands: ours * about * yes(isPut && (hasNear('hands') || signs.hasFile)),
    aboutDone: ours * about * yes(isPut && has('done')),
    aboutLearnt: ours * about * yes(isPut && (hasNear('learnt') || has('yields'))),
    aboutPut: ours * about * yes(isPut),
    file: yes(signs.hasFile && isPut),
    sum: ours * yes(isPut && stand.subject.asksSum && signs.hasFigure),
    day: ours * yes(!signs.asks && stand.subject.asksDay && signs.hasDay),
    later: ours * yes(has('later')),
    laterAbout: ours * about * yes(has('later')),
    laterNear: ours * stand.namedNear * yes(!has('later') && near.has('later')),
    notYet: yes(has('not-yet')),
    notYetAbout: about * yes(hasNear('not-yet')),
    asks: yes(signs.asks),
    sorry: yes(hasNear('sorry')),
    theirThanks: theirs * about * yes(hasNear('thanks') && !hasNear('missing')),
    theirGot: theirs * about * yes(has('got') && !hasNear('missing') && !signs.asks),
    theirMissing: theirs * yes(hasNear('missing')),
    theirs: theirs,
    released: about * yes(hasNear('released')),
    missedLater: yes(stand.isMissedLater),
    otherPerson: yes(!stand.isSamePerson),
    days: Math.log2(1 + Math.min(90, Math.max(0, stand.daysAfter))),
    late: stand.daysLate === null ? 0 : Math.log2(1 + Math.min(60, Math.max(0, stand.daysLate))),
  }
}

const yes = (is: boolean): number => (is ? 1 : 0)

const spoken: ReadonlySet<Channel | null> = new Set(['phone', 'video'])
const written: ReadonlySet<Channel | null> = new Set(['email', 'chat'])

/** Whether the channel is one on which such a deed would show. */
function channelClues(stand: Stand, isPut: boolean): Clues {
  const { subject, channel, opens, byPromiser, byColleague, daysLate } = stand
  const about = Math.max(stand.named, 0.7 * stand.namedNear)
  const has = (act: 'send' | 'call' | 'answer' | 'meet' | 'bring' | 'do') => yes(subject.acts.has(act))
  const isHere = yes(byPromiser && isPut)
  const isOnDay = yes(daysLate === 0 || daysLate === -1)
  return {
    sendsInWriting: has('send') * isHere * yes(written.has(channel)) * about,
    sendsElsewhere: has('send') * isHere * yes(!written.has(channel)),
    calls: has('call') * isHere * yes(spoken.has(channel) && opens),
    callsAbout: has('call') * isHere * yes(spoken.has(channel)) * about,
    callsInWriting: has('call') * yes(written.has(channel)),
    meets: has('meet') * isHere * yes((channel === 'in-person' || channel === 'video') && opens),
    meetsOnDay: has('meet') * isOnDay * yes((channel === 'in-person' || channel === 'video') && opens),
    meetsInWriting: has('meet') * yes(written.has(channel)),
    brings: has('bring') * isHere * yes(channel === 'in-person' && opens),
    bringsAbout: has('bring') * isHere * yes(channel === 'in-person') * about,
    answers: has('answer') * isHere * about,
    does: has('do') * isHere * about * yes(stand.signs.cues.has('done')),
    deputy: yes(subject.byDeputy && byColleague && opens),
    deputyAbout: yes(subject.byDeputy && byColleague) * about,
    opens: yes(opens),
  }
}
