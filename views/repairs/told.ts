import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Told, WhoTold } from '../../server/conversation/told-repair.ts'
import type { Correction } from '../conversations/records.ts'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'

/** A repair as it is kept. */
export interface RepairRecord {
  readonly told: Told
  readonly byName: string
  readonly at: string
  readonly ended: { readonly at: string; readonly byName: string | null } | null
}

/** What the history says of a repair: what it was about, what stood there and what stands there now. */
export function toldRepair(
  { told, byName, at, ended }: RepairRecord,
  conversation: Conversation,
  timeZone: string,
): Correction {
  return { by: byName, at, ...changeOf(told, conversation), ended: endOf(ended, timeZone) }
}

const say = words.repair

function changeOf(told: Told, { parties }: Conversation): Pick<Correction, 'party' | 'before' | 'after'> {
  switch (told.is) {
    case 'who': {
      const today = parties.find(({ key }) => key === told.party)
      return {
        party: named(told.old.name ?? today?.name ?? null),
        before: described(told.old),
        after: described(told.new),
      }
    }
    case 'give':
    case 'join':
      return { party: say.of(told.words, told.count), before: named(told.old), after: named(told.new) }
    case 'give-voice':
      return { party: say.every(told.words, told.count), before: named(told.old), after: named(told.new) }
    case 'swap': {
      const [one, other] = [named(told.names[0]), named(told.names[1])]
      return { party: say.swapped, before: say.pair(one, other), after: say.pair(other, one) }
    }
    case 'split':
      return { party: say.cut, before: say.quoted(told.old), after: say.parted(...told.new) }
  }
}

function described({ name, role }: WhoTold): string {
  return `${named(name)}, ${words.speakers.roles[role]}`
}

function named(name: string | null): string {
  return name ?? words.speakers.nobody
}

function endOf(ended: RepairRecord['ended'], timeZone: string): string | null {
  if (ended === null) return null
  const when = day(ended.at, timeZone)
  return ended.byName === null ? say.overtaken(when) : say.undone(ended.byName, when)
}
