import type { Channel } from '../conversation/conversation.ts'
import { joinedHead, nextAct } from './commitment-acts.ts'
import { classOf } from './commitment-class.ts'
import { findHeads } from './commitment-heads.ts'
import { moved, moveIn } from './commitment-moves.ts'
import { type Clock, type Deadline, findDeadline } from './deadline.ts'
import type { Head } from './head.ts'
import { afterReceiver, clauseStarts, joints, lineGate } from './lexicons/commitment-forms.ts'
import { orderVerbs, recapWords, repairWords, reportedBy } from './lexicons/commitment-words.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Due, Put } from './put.ts'
import { afterOpeners } from './request-heads.ts'
import { Row } from './row.ts'
import { type Said, type Sentence, sentencesOf } from './said.ts'
import { isOurs, type Line } from './script.ts'
import type { Setting } from './setting.ts'
import { textAt } from './tokens.ts'
import { wordTest } from './words.ts'

/** What the other side has just put: a request, an offer. */
export interface Asked {
  readonly asked: boolean
  readonly offered: boolean
}

/**
 * Every act a line puts forward, in order. `asked` says whether the other side has just asked for something.
 * A recap, a report of what was said before, and a clause taken back ("I'll send- well, Jim will
 * send it") put nothing forward.
 */
export function putForward(line: Line, now: Clock, channel: Channel | null, asked: Asked): readonly Put[] {
  if (!mayHold(line)) return none
  const sentences = sentencesOf(line)
  let heads = headsIn(sentences[0])
  onLine.clear()
  for (let at = 0; at < sentences.length; at += 1) {
    const sentence = sentences[at] as Sentence
    const headsAfter = headsIn(sentences[at + 1])
    if (heads.length > 0 && !isRecap(sentence)) {
      const fragment = headsAfter.length === 0 ? sentences[at + 1] : undefined
      for (const put of inSentence(line, sentence, heads, fragment, now, channel, asked)) onLine.push(put)
    }
    heads = headsAfter
  }
  const puts = onLine.take()
  return puts.length > 1 ? withoutTakenBack(withoutEchoes(puts)) : puts
}

const onLine = new Row<Put>()
const none: readonly Put[] = []

function headsIn(sentence: Sentence | undefined): readonly Head[] {
  return sentence ? findHeads(sentence.words) : noHeads
}

const noHeads: readonly Head[] = []

/** Without a word that tells of an act, or "doing" near its start, a line holds none. */
function mayHold(line: Line): boolean {
  return (
    isTelling.ofAny(line) ||
    (isDoing.ofAny(line) && line.tokens.slice(0, 3).some(({ word }) => isDoing(word)))
  )
}

const isTelling = wordTest((text) => gate.has(text) || (text.length > 3 && text.at(-3) === "'"))
const isDoing = wordTest((text) => text.length > 5 && text.endsWith('ing'))

const gate: ReadonlySet<string> = new Set([...lineGate, ...orderVerbs])

const recaps = phrasesOf(recapWords)

function isRecap({ words }: Sentence): boolean {
  return phraseAt(words, afterOpeners(words), recaps) > 0
}

function inSentence(
  line: Line,
  { words }: Sentence,
  heads: readonly Head[],
  fragment: Sentence | undefined,
  now: Clock,
  channel: Channel | null,
  { asked, offered }: Asked,
): readonly Put[] {
  const ours = isOurs(line)
  let lead = 0
  inOne.clear()
  for (let at = 0; at < heads.length; at += 1) {
    const head = heads[at] as Head
    const end = clauseEnd(words, head, heads[at + 1]?.at ?? words.length)
    const onOrder = hangsOnOrder(words, heads[at - 1], head)
    const from = Math.max(onOrder ? (heads[at - 2]?.verb ?? 0) : lead, head.at - longestLead)
    const deadline = deadlineOf(words, head, from, end, now)
    lead = end
    if (isReported(words, head) || (!ours && isOfOthers(words, head))) continue
    const act = classedAct({ words, head, lead: from, end, ours, channel, deadline, asked, offered, onOrder })
    if (!act) continue
    const own = deadline && dueOf(line, words, deadline)
    const due = fragment && at === heads.length - 1 ? fragmentDue(fragment, line, now, own) : own
    inOne.push({ line, words, head: act.head, end, classed: act.classed, due })
  }
  const puts = inOne.take()
  return puts.length > 1 ? sharing(withoutConditions(puts)) : puts
}

const inOne = new Row<Put>()

/** The class of a head, or of the act it joins on ("I'll come by and send you the sketch"). */
function classedAct(setting: Setting): Pick<Put, 'head' | 'classed'> | undefined {
  const { head } = setting
  const classed = classOf(setting)
  const joined =
    classed && classed.class !== 'plan' ? undefined : joinedHead(setting.words, head, setting.end)
  const later = joined && classOf({ ...setting, head: joined })
  if (joined && later?.class === 'promise') return { head: joined, classed: later }
  return classed && { head, classed }
}

/** "Call me and I'll sort it out": the order before the "and" is the condition. */
function hangsOnOrder(words: readonly Said[], before: Head | undefined, head: Head): boolean {
  return before?.form === 'order' && words[head.at - 1]?.text === 'and' && head.subject !== 'you'
}

const longestLead = 16
const longestClause = 40

function clauseEnd(words: readonly Said[], head: Head, next: number): number {
  const limit = Math.min(next, head.verb + longestClause)
  for (let at = head.verb + 1; at < limit; at += 1)
    if (
      joints.has(words[at]?.text ?? '') &&
      clauseStarts.has(words[at + 1]?.text ?? '') &&
      !isReceiver(words, at + 1)
    )
      return at
  let end = limit
  while (
    end > head.verb + 1 &&
    (joints.has(words[end - 1]?.text ?? '') || trailing.has(words[end - 1]?.text ?? ''))
  )
    end -= 1
  return Math.max(end, Math.min(head.verb + 1, words.length))
}

/** "Mr Evers and you the figures", "him and you by Monday": whom it is for, and no new clause. */
function isReceiver(words: readonly Said[], at: number): boolean {
  const after = words[at + 1]?.text
  return words[at]?.text === 'you' && (after === undefined || afterReceiver.has(after))
}

const trailing = new Set(['then', 'well', 'that', 'which', 'what', 'please', 'if', 'as', 'ok', 'yeah', 'yes'])

function deadlineOf(
  words: readonly Said[],
  head: Head,
  lead: number,
  end: number,
  now: Clock,
): Deadline | undefined {
  const inClause = findDeadline(words, now, head.verb, end)
  if (inClause?.kind === 'day') return lastOfActs(words, inClause, end, now)
  const before = findDeadline(words, now, lead, head.at)
  return before?.kind === 'day' ? before : (inClause ?? before)
}

/** "I'll ask them today and send it by Thursday": kept when the last of the acts is done. */
function lastOfActs(words: readonly Said[], first: Deadline, end: number, now: Clock): Deadline {
  const and = nextAct(words, first.to, end)
  const last = and === undefined ? undefined : findDeadline(words, now, and, end)
  return last?.kind === 'day' && (last.day ?? '') > (first.day ?? '') ? last : first
}

function dueOf(line: Line, words: readonly Said[], { from, to, day, kind }: Deadline): Due {
  return { day, kind, words: line.text.slice(words[from]?.start, words[to - 1]?.end) }
}

const longestFragment = 10

/** The deadline once a fragment has followed: "I'll send it over. By Friday.", "I'll send it Friday. Or Monday." */
function fragmentDue(next: Sentence, line: Line, now: Clock, own: Due | undefined): Due | undefined {
  if (next.question || next.words.length > longestFragment) return own
  const move = own?.kind === 'day' ? moveIn(line, next.words, now) : undefined
  if (move) return moved(own, move)
  if (own || startsTelling.has(next.words[0]?.text ?? '')) return own
  const deadline = findDeadline(next.words, now)
  return deadline?.kind === 'day' ? dueOf(line, next.words, deadline) : undefined
}

/** The order an offer of ours hangs on is no request of its own; a customer's stays one. */
function withoutConditions(puts: readonly Put[]): readonly Put[] {
  return puts.filter(
    (put, at) => !(put.head.form === 'order' && isOurs(put.line) && puts[at + 1]?.classed.class === 'offer'),
  )
}

/** Acts of one sentence share the one day said in it: "I'll talk to them and ring you on Friday". */
function sharing(puts: readonly Put[]): readonly Put[] {
  const days = puts.filter((put) => put.due?.kind === 'day' && put.classed.class === 'promise')
  const only = days.length === 1 ? days[0]?.due : undefined
  if (!only) return puts
  return puts.map((put) => {
    if (put.due || (put.classed.class !== 'promise' && put.classed.class !== 'immediate')) return put
    return { ...put, due: only, classed: { ...put.classed, class: 'promise' as const } }
  })
}

const startsTelling = new Set('i we you he she they it there do does did is are was what how'.split(' '))

/** What a customer says of somebody else: reported ("your driver said he'll ring"), or told of our own people. */
function isOfOthers(words: readonly Said[], head: Head): boolean {
  if (head.form !== 'third' && head.form !== 'passive') return false
  return words
    .slice(Math.max(0, head.at - 1), head.verb)
    .some(({ text }) => reportedBy.has(text) || text === 'your')
}

function isReported(words: readonly Said[], { at }: Head): boolean {
  const before = textAt(words, at - 1)
  if (reportedBy.has(before)) return true
  if (!toldTo.has(before)) return false
  return reportedBy.has(textAt(words, at - 2)) || (before === 'that' && reportedBy.has(textAt(words, at - 3)))
}

const toldTo = new Set(['that', 'you', 'him', 'her', 'them', 'me', 'us'])

/** "You'll get it, you'll get it today": the one with the day stands for both. */
function withoutEchoes(puts: readonly Put[]): readonly Put[] {
  const verbOf = ({ words, head }: Put) => words[head.verb]?.text
  return puts.filter((put, at) => {
    const same = puts
      .slice(at + 1, at + 6)
      .filter((one) => verbOf(one) === verbOf(put) && one.classed.class === put.classed.class)
    return (
      put.due !== undefined || put.end - put.head.verb > 3 || !same.some((one) => one.due?.kind === 'day')
    )
  })
}

const repairs = phrasesOf(repairWords)

function withoutTakenBack(puts: readonly Put[]): readonly Put[] {
  return puts.filter((put, at) => {
    const next = puts[at + 1]
    if (!next || put.end - put.head.verb > 3) return true
    const sameAct = put.words[put.head.verb]?.text === next.words[next.head.verb]?.text
    const from = next.words === put.words ? put.end : 0
    const repaired = phraseAt(next.words, from, repairs) > 0 || phraseAt(next.words, from + 1, repairs) > 0
    return !(sameAct && repaired)
  })
}
