import { html } from 'hono/html'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { sidesOf } from '../components/ribbon/scene.ts'
import { clock, dateIn, shortDate, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor } from '../paths.ts'
import { chipItem } from './chip.ts'
import type { Chip } from './chips.ts'
import { highlighted } from './highlighted.ts'
import { calledOf, type SaidTurn, turnsSaid } from './said.ts'

interface TranscriptProps {
  readonly conversation: Conversation
  readonly chips: ReadonlyMap<string, readonly Chip[]>
  readonly timeZone: string
}

/** What was said, turn by turn. The one drawing of this list; it may be a thousand utterances long. */
export function transcript({ conversation, chips, timeZone }: TranscriptProps) {
  const sideOf = sidesOf(conversation)
  const foreign = conversation.language !== null && !conversation.language.startsWith(words.language)
  const turns = turnsSaid(conversation)
  if (turns.length === 0) return html`<p class="quiet">${words.conversation.empty}</p>`
  return html`<ol class="said" data-transcript ${foreign ? html`lang="${conversation.language}"` : ''}>
${turns.map((turn, at) => turnItem(turn, turns[at - 1], sideOf(turn.party.key), chips, timeZone))}</ol>`
}

function turnItem(
  turn: SaidTurn,
  before: SaidTurn | undefined,
  side: string,
  chips: TranscriptProps['chips'],
  timeZone: string,
) {
  const own = turn.utterances.flatMap((one) => chips.get(one.id) ?? [])
  const [first] = turn.utterances
  const name = calledOf(turn.party)
  const guessed = turn.party.roleHow === 'inferred'
  return html`${turn.gapMs === null ? '' : gap(turn.gapMs)}<li class="said__turn said__turn--${side}">
<p class="said__who"><span class="said__name${guessed ? ' guess' : ''}">${name}</span> ${first ? when(first, before?.utterances[0], timeZone) : ''}</p>
<p class="said__words">${turn.utterances.map((one) => oneSaid(one, chips.get(one.id) ?? []))}</p>
${own.length === 0 ? '' : html`<ul class="chips">${own.map((chip) => chipItem(chip))}</ul>`}</li>
`
}

function oneSaid(utterance: Utterance, chips: readonly Chip[]) {
  const { startMs, endMs, words: timed } = utterance
  const times = startMs === null ? '' : html` data-start="${startMs}" data-end="${endMs ?? startMs}"`
  const starts = timed?.length ? html` data-words="${timed.map((word) => word.startMs).join(' ')}"` : ''
  return html`<span class="said__one" id="${anchor(utterance.id)}"${times}${starts}>${highlighted(utterance.text, chips)}</span> `
}

function when(utterance: Utterance, before: Utterance | undefined, timeZone: string) {
  const label = placeOf(utterance, before, timeZone)
  if (label === null) return ''
  return html`<a class="said__time" href="#${anchor(utterance.id)}" data-seek="${utterance.id}">${label}</a>`
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
