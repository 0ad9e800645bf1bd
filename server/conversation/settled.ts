import type { Commitment, Insight, Moment } from './findings.ts'

export type FindingKind = 'moment' | 'commitment' | 'insight'

/** Something found in a conversation, by the machine or by a person. */
export type Finding =
  | ({ readonly is: 'moment' } & Moment)
  | ({ readonly is: 'commitment' } & Commitment)
  | ({ readonly is: 'insight' } & Insight)

/**
 * A person's word on a finding: yes or no. `said` is what it is instead, where they put it right or added it;
 * `found` is what the machine had found, `null` where it had found nothing.
 */
export interface Word {
  readonly findingId: string
  readonly answer: 'yes' | 'no'
  readonly said: Finding | null
  readonly found: Finding | null
  readonly byId: string
}

/**
 * A finding as people left it.
 *
 * `finding` is what counts. `machine` is what the program finds today, `null` where only people found it.
 * `word` settled it; `waiting` is the word of whoever is graded for it, which counts when a second person agrees.
 */
export interface Settled<W extends Word = Word> {
  readonly id: string
  readonly finding: Finding
  readonly machine: Finding | null
  readonly word: W | null
  readonly waiting: W | null
}

interface Given<W extends Word> {
  /** What the machine finds today, with ids that come from what was found. */
  readonly found: readonly { readonly id: string; readonly finding: Finding }[]
  /** Every word anybody said, oldest first. */
  readonly words: readonly W[]
  /** Whom the conversation is graded for. */
  readonly ownerId: string | null
  /** The text of an utterance; `undefined` where there is no such utterance. */
  readonly textOf: (utterance: string) => string | undefined
}

/**
 * Everything found in a conversation as people left it: their word wins over the machine's.
 *
 * The newest word of somebody else than the owner settles a finding. The owner may agree with the machine, but what
 * they refuse, put right or add waits for a second person, or they would set their own pay. A word stays with its
 * finding under other rules: by its id, else by its kind and words in the same utterance, and the finding keeps the id
 * people spoke of. What a person found stays though the machine does not find it, as long as the words are said.
 * Source: measures.md, "Honesty" and pay.md, "Against gaming".
 */
export function settle<W extends Word>({ found, words, ownerId, textOf }: Given<W>): readonly Settled<W>[] {
  const spoken = Map.groupBy(words, (word) => word.findingId)
  const idsOfWords = boundTo(found, spoken)
  const ofMachine = found.flatMap(({ id, finding }) => {
    const kept = idsOfWords.get(id) ?? id
    return settledOf(kept, finding, spoken.get(kept) ?? [], ownerId) ?? []
  })
  const bound = new Set(idsOfWords.values())
  const ofPeople = [...spoken].flatMap(([id, said]) => {
    const one = bound.has(id) ? null : settledOf(id, null, said, ownerId)
    return one && isStillSaid(one, said, textOf) ? [one] : []
  })
  return [...ofMachine, ...ofPeople]
}

/** The id under which people spoke of each finding of the machine that they spoke of. */
function boundTo(
  found: Given<Word>['found'],
  spoken: ReadonlyMap<string, readonly Word[]>,
): ReadonlyMap<string, string> {
  const own = found.filter(({ id }) => spoken.has(id)).map(({ id }) => id)
  const bound = new Map(own.map((id) => [id, id]))
  const lost = [...spoken].filter(([id]) => !bound.has(id))
  if (lost.length === 0) return bound
  const places = Map.groupBy(found, ({ finding }) => placeOf(finding))
  for (const [id, said] of lost) {
    const again = said
      .flatMap((word) => [word.found, word.said])
      .flatMap((before) =>
        before ? (places.get(placeOf(before)) ?? []).filter((one) => isSame(one.finding, before)) : [],
      )
      .find((one) => !bound.has(one.id))
    if (again) bound.set(again.id, id)
  }
  return bound
}

/** What the machine has let go of and people refused is gone; so is what is not said any more. */
function isStillSaid(
  { finding, word }: Settled,
  said: readonly Word[],
  textOf: Given<Word>['textOf'],
): boolean {
  if (word?.answer === 'no' && said.some(({ found }) => found !== null)) return false
  return textOf(finding.utterance)?.includes(finding.words) ?? false
}

/** Whether a finding counts: found by the machine or by somebody who is not graded for it, and not refused. */
export function doesCount({ machine, word }: Settled): boolean {
  return word === null ? machine !== null : word.answer === 'yes'
}

/** Whether two findings are the same one: of one kind, in one utterance, with words in common. */
export function isSame(one: Finding, other: Finding): boolean {
  return placeOf(one) === placeOf(other) && overlap(one, other)
}

/** The detector that finds its like: a moment's kind, a commitment's class, `insight`. */
export function detectorOf(finding: Finding): string {
  return finding.is === 'insight' ? 'insight' : calledAs(finding)
}

/** Whether a word overrules what the machine found: refused it, or called it something else. Another day is no such thing. */
export function overrules({ answer, said }: Pick<Word, 'answer' | 'said'>, found: Finding): boolean {
  if (answer === 'no') return true
  return said !== null && (said.is !== found.is || calledAs(said) !== calledAs(found))
}

/** What a finding is called among all: the moment's kind, the commitment's class, the insight's kind. */
export function calledAs(finding: Finding): string {
  return finding.is === 'commitment' ? finding.class : finding.kind
}

function settledOf<W extends Word>(
  id: string,
  machine: Finding | null,
  said: readonly W[],
  ownerId: string | null,
): Settled<W> | null {
  const theirs = said.findLast((word) => word.byId !== ownerId)
  const own = said.findLast((word) => word.byId === ownerId)
  const agrees = machine !== null && own?.answer === 'yes' && own.said === null
  const word = theirs ?? (agrees ? own : undefined) ?? null
  const finding = (word?.answer === 'yes' ? word.said : null) ?? machine ?? lastFinding(said)
  if (!finding) return null
  return { id, finding, machine, word, waiting: word ? null : (own ?? null) }
}

/** What was last said to be there, else what the machine had found when it was spoken of. */
function lastFinding(said: readonly Word[]): Finding | null {
  return said.findLast((word) => word.said)?.said ?? said.findLast((word) => word.found)?.found ?? null
}

function placeOf(finding: Finding): string {
  return JSON.stringify([finding.is, finding.utterance, calledAs(finding)])
}

function overlap(one: Finding, other: Finding): boolean {
  if (one.is === 'moment' && other.is === 'moment') return one.start < other.end && other.start < one.end
  return one.words.includes(other.words) || other.words.includes(one.words)
}
