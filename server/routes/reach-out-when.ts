import { civilDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { Row } from '../actions/reach-out/row.ts'
import type { Channel } from '../conversation/conversation.ts'

interface When {
  readonly when: string
  readonly whenWhy: string
}

interface How {
  readonly how: string
  readonly howWhy: readonly string[]
  readonly channel: Channel
}

/** When to go to somebody, and why then. */
export function whenOf(row: Row, today: string): When {
  const say = words.reachOut.when
  const { because } = row
  if (because.kind === 'owed') {
    const isToday = because.isLate || because.dueOn === today
    const hours = hoursOf(row)
    if (isToday && hours) return { when: say.before(clockOf(hours[1])), whenWhy: answersAt(row, hours) }
    const whenWhy = because.isLate ? say.late : isToday ? say.dueToday : say.dueTomorrow
    return { when: isToday ? say.today : say.tomorrow, whenWhy }
  }
  if (because.kind === 'quiet') return quietWhen(row, today)
  if (because.kind === 'check-in')
    return { when: say.anyDay, whenWhy: say.asked(civilDay(because.dueOn, today)) }
  return { when: say.thisWeek, whenWhy: because.kind === 'looking' ? say.looked : say.fresh }
}

/** How to reach somebody, from what they answered so far. */
export function howOf({ reach, because }: Row): How {
  const say = words.reachOut
  const { not } = reach
  const worst = not ? [say.how.not(say.channels[not.channel], not.answered, not.tries)] : []
  if (!reach.known) {
    const channel = not?.channel === 'phone' ? 'email' : because.kind === 'owed' && !not ? 'email' : 'phone'
    return { how: say.channels[channel], howWhy: [...worst, say.how.unknown(reach.contacts)], channel }
  }
  const { channel, answered, tries } = reach
  const best =
    channel === 'phone'
      ? say.how.picksUp(answered, tries)
      : channel === 'in-person' || channel === 'video'
        ? say.how.meets(tries)
        : say.how.answers(answered, tries)
  return { how: say.channels[channel], howWhy: [best, ...worst], channel }
}

function quietWhen({ because, silence }: Row, today: string): When {
  const say = words.reachOut.when
  if (because.kind !== 'quiet' || !silence) return { when: say.today, whenWhy: '' }
  const left = silence.limit - because.days
  if (left <= 0) return { when: say.today, whenWhy: say.isOut }
  const isNow = because.writeOn === null || because.writeOn <= today
  return {
    when: isNow ? say.today : say.by(civilDay(because.writeOn ?? today, today)).replace(/\.$/, ''),
    whenWhy: say.runsOut(left),
  }
}

function hoursOf({ reach }: Row): readonly [number, number] | null {
  return reach.known && reach.channel === 'email' ? reach.between : null
}

function answersAt({ reach }: Row, [from, to]: readonly [number, number]): string {
  return reach.known ? words.reachOut.when.answers(clockOf(from), clockOf(to), reach.answered) : ''
}

function clockOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
