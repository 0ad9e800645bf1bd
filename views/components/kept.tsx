import { words } from '../messages/words.ts'

/** A sentence that was kept with a file, in the reader's language as far as it is told in it. */
export function Kept({ sentence }: { sentence: string }) {
  const told = words.kept.says(sentence)
  return told === null ? <span lang="en">{sentence}</span> : <span>{told}</span>
}
