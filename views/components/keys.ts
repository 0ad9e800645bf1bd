import type { words } from '../messages/words.ts'

export type Act = keyof typeof words.keys.acts

/** An act and its usual keys, as `keys.js` calls them: "k", "Shift+l", "ArrowLeft", "Space". */
export type KeyAct = readonly [act: Act, ...keys: string[]]

const help: KeyAct = ['help', '?']
const find: KeyAct = ['find', 'Ctrl+k']

export const listKeys: readonly KeyAct[] = [['down', 'j'], ['up', 'k'], find, help]

export const queueKeys: readonly KeyAct[] = [['down', 'j'], ['up', 'k'], ['done', 'e'], find, help]

/** One key each for what was found in a drawn encounter. */
export const confirmingKeys: readonly KeyAct[] = [['yes', 'y'], ['no', 'n'], ['skip', 's'], find, help]

const reading: readonly KeyAct[] = [['comment', 'c']]

const listening: readonly KeyAct[] = [
  ['play', 'Space', 'k'],
  ['back', 'j'],
  ['on', 'l'],
  ['far-back', 'Shift+j'],
  ['far-on', 'Shift+l'],
  ['little-back', 'ArrowLeft'],
  ['little-on', 'ArrowRight'],
  ['roll-back', 'r'],
  ['slower', ','],
  ['faster', '.'],
  ['silence', 's'],
  ['next-turn', 'n'],
  ['previous-turn', 'p'],
  ['next-mark', 'Shift+n'],
  ['previous-mark', 'Shift+p'],
  ['follow', 'f'],
]

const timed: readonly KeyAct[] = [
  ['go-to', 't'],
  ['link', 'm'],
]

interface Room {
  readonly hasRecording: boolean
  /** Whether it is known when things were said. */
  readonly isTimed: boolean
}

/** The keys of the review room: none that needs a recording, or times, where there are none. */
export function reviewKeys({ hasRecording, isTimed }: Room): readonly KeyAct[] {
  return [...(hasRecording ? listening : []), ...(isTimed ? timed : []), ...reading, find, help]
}

/** The keys of the repair room, beside its own. */
export function repairKeys(hasRecording: boolean): readonly KeyAct[] {
  const acts: readonly Act[] = ['play', 'back', 'on', 'roll-back']
  return [...(hasRecording ? listening.filter(([act]) => acts.includes(act)) : []), find, help]
}

/** The acts somebody may choose a key for. */
export const changeable: readonly Act[] = [
  ...listening,
  ...timed,
  ...reading,
  ...queueKeys,
  ...confirmingKeys,
]
  .map(([act]) => act)
  .filter((act) => act !== 'find')
