import type { Party } from '../conversation/conversation.ts'
import { speaker } from './reading.ts'

/**
 * The party a recogniser's labels stand for: "speaker 0 of channel 1" is kept apart from everybody
 * else, but is a label and not a person, so it has no name.
 *
 * `channel` is `null` in a recording of one channel, `label` where the voices were not told apart.
 */
export function labelled(channel: string | null, label: string | null): Party {
  const parts = [
    channel === null ? [] : [`channel-${channel}`],
    label === null ? [] : [`speaker-${label}`],
  ].flat()
  return speaker(parts.length ? parts.join('-') : 'speaker', null)
}

/** A list of who speaks that only grows: the key of a party, remembered the first time it is met. */
export function partyList(): {
  readonly all: ReadonlyMap<string, Party>
  readonly keyOf: (party: Party) => string
} {
  const all = new Map<string, Party>()
  const keyOf = (party: Party) => {
    if (!all.has(party.key)) all.set(party.key, party)
    return party.key
  }
  return { all, keyOf }
}
