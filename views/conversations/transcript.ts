import { html } from 'hono/html'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import type { Interval } from '../../server/measures/intervals.ts'
import { sidesOf } from '../components/ribbon/scene.ts'
import { spokenIn } from '../components/spoken-in.ts'
import { clock, dateIn, shortDate, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'
import { attached } from './attached.ts'
import { ANSWERS } from './chip.ts'
import { chipList } from './chip-list.ts'
import type { Chip } from './chips.ts'
import { elsewhere } from './elsewhere.ts'
import { highlighted } from './highlighted.ts'
import { calledOf, type SaidTurn, turnsSaid } from './said.ts'
import { type OpenForm, SayForm } from './say-form.tsx'

interface TranscriptProps {
  readonly conversation: Conversation
  readonly chips: ReadonlyMap<string, readonly Chip[]>
  readonly timeZone: string
  /** Whether who looks may say what words are. */
  readonly mayJudge?: boolean
  readonly form?: OpenForm | null
  /** The finding that was answered just now. */
  readonly answered?: string | null
  /** The stretch of the recording that a link points at. */
  readonly span?: Interval | null
}

/** What was said, turn by turn. The one drawing of this list; it may be a thousand utterances long. */
export function transcript(props: TranscriptProps) {
  const { conversation } = props
  const sideOf = sidesOf(conversation)
  const turns = turnsSaid(conversation)
  if (turns.length === 0) return html`<p class="quiet">${words.conversation.empty}</p>`
  const { yes, no, saying } = words.moments
  return html`${props.mayJudge ? html`<form id="${ANSWERS}" method="post" hidden></form>` : ''}<ol class="said" data-transcript data-picked="${saying.picked}" data-yes="${yes}" data-no="${no}" data-add-to="${saying.addTo('{who}')}">
${turns.map((turn, at) => turnItem(props, turn, turns[at - 1], sideOf(turn.party.key)))}</ol>`
}

/** The one turn in which an utterance stands, as the transcript has it; for htmx, also beside another answer. */
export function turnAround(props: TranscriptProps, utterance: string, isSwapped = false) {
  const turns = turnsSaid(props.conversation)
  const at = turns.findIndex((turn) => turn.utterances.some(({ id }) => id === utterance))
  const turn = turns[at]
  if (!turn) return html``
  const side = sidesOf(props.conversation)(turn.party.key)
  return turnItem(props, { ...turn, gapMs: null }, turns[at - 1], side, isSwapped)
}

function turnItem(
  { conversation, chips, timeZone, mayJudge, form, answered, span }: TranscriptProps,
  turn: SaidTurn,
  before: SaidTurn | undefined,
  side: string,
  isSwapped = false,
) {
  const own = turn.utterances.flatMap((one) => chips.get(one.id) ?? [])
  const [first] = turn.utterances
  const name = calledOf(turn.party)
  const isOpen = form != null && turn.utterances.some(({ id }) => id === form.utterance)
  const guessed = turn.party.roleHow === 'inferred'
  return html`${turn.gapMs === null ? '' : gap(turn.gapMs)}<li class="said__turn said__turn--${side}" id="turn-${anchor(first?.id ?? '')}"${isSwapped ? html` hx-swap-oob="true"` : ''}>
<p class="said__who">${nameOf(conversation.id, mayJudge ? first : undefined, name, guessed)} ${first ? when(conversation, first, before?.utterances[0], timeZone) : ''}${mayJudge && first ? adding(conversation.id, first.id) : ''}</p>
<p class="said__words"${foreign(conversation)}>${turn.utterances.map((one) => oneSaid(one, chips.get(one.id) ?? [], isIn(one, span)))}${turn.utterances.map((one) => attached(one, timeZone))}</p>
${chipList(conversation.id, own, answered ?? null)}${isOpen ? SayForm({ form }) : ''}</li>
`
}

function foreign({ language }: Conversation) {
  const { lang } = spokenIn(language)
  return lang === undefined ? '' : html` lang="${lang}"`
}

function nameOf(conversation: string, first: Utterance | undefined, name: string, isGuessed: boolean) {
  const classes = `said__name${isGuessed ? ' guess' : ''}`
  if (!first) return html`<span class="${classes}">${name}</span>`
  return html`<a class="${classes}" href="${paths.repairOf(conversation, first.id)}" aria-label="${words.repair.openTurn(name)}">${name}</a>`
}

function adding(conversation: string, utterance: string) {
  const path = paths.adding(conversation, utterance)
  return html`<a class="said__add" href="${path}#say" data-add data-say-open>${words.moments.saying.add}</a>`
}

function oneSaid(utterance: Utterance, chips: readonly Chip[], isHere: boolean) {
  const { startMs, endMs, words: timed } = utterance
  const times = startMs === null ? '' : html` data-start="${startMs}" data-end="${endMs ?? startMs}"`
  const starts = timed?.length ? html` data-words="${stepsOf(timed, startMs ?? 0)}"` : ''
  return html`<span class="said__one${isHere ? ' said__one--here' : ''}" id="${anchor(utterance.id)}" data-utterance="${utterance.id}"${times}${starts}>${highlighted(utterance.text, chips)}</span> `
}

function isIn({ startMs, endMs }: Utterance, span: Interval | null | undefined): boolean {
  if (!span || startMs === null) return false
  return startMs < span.endMs && (endMs ?? startMs + 1) > span.startMs
}

/** When its words begin: hundredths of a second from one to the next in base 36, since there may be forty thousand. */
function stepsOf(timed: readonly { readonly startMs: number }[], fromMs: number): string {
  const starts = timed.map((word) => Math.round((word.startMs - fromMs) / 10))
  return starts.map((start, at) => (start - (starts[at - 1] ?? 0)).toString(36)).join(' ')
}

function when(
  { timeZone: theirs }: Conversation,
  utterance: Utterance,
  before: Utterance | undefined,
  timeZone: string,
) {
  const label = placeOf(utterance, before, timeZone)
  if (label === null) return ''
  const there =
    utterance.startMs === null && utterance.at !== null ? elsewhere(utterance.at, timeZone, theirs) : null
  return html`<a class="said__time" href="#${anchor(utterance.id)}" data-seek="${utterance.id}"${there ? html` title="${there}"` : ''}>${label}</a>`
}

/** Its place in the recording, or its time of day, with the day where a new one begins. */
function placeOf(utterance: Utterance, before: Utterance | undefined, timeZone: string): string | null {
  if (utterance.startMs !== null) return clock(utterance.startMs)
  if (utterance.at === null) return null
  const time = timeOfDay(utterance.at, timeZone)
  const date = dateIn(utterance.at, timeZone)
  return before?.at && dateIn(before.at, timeZone) === date ? time : `${shortDate(date)}, ${time}`
}

function gap(ms: number) {
  return html`<li class="said__gap">${words.conversation.between2(words.numbers.length(ms))}</li>`
}
