import { html } from 'hono/html'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { idInFile, wordsIn } from '../../server/conversation/split-utterance.ts'
import { sidesOf } from '../components/ribbon/scene.ts'
import { calledOf, labelsOf, type SaidTurn, turnsSaid } from '../conversations/said.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'

interface LinesProps {
  readonly conversation: Conversation
  readonly timeZone: string
  /** The utterance whose line is chosen. */
  readonly turn: string | null
  /** The utterance whose line is open for splitting. */
  readonly split: string | null
}

const say = words.repair

/** Every line with a way to choose it. It may be a thousand lines long. */
export function repairLines({ conversation, timeZone, turn, split }: LinesProps) {
  const sideOf = sidesOf(conversation)
  const labelOf = labelsOf(conversation, timeZone)
  const chosen = chosenOf(conversation, split ?? turn)
  return html`<ol class="voices">
${turnsSaid(conversation).map((turn) => {
  const ids = turn.utterances.map(({ id }) => id)
  const isChosen = chosen !== undefined && ids.includes(chosen)
  const [first = ''] = ids
  const about = { conversation: conversation.id, side: sideOf(turn.party.key), when: labelOf }
  if (split === null || !ids.includes(split)) return line(turn, { ...about, first, isChosen })
  return turn.utterances.map((one) => openLine(turn, one, { ...about, first, isChosen: one.id === split }))
})}</ol>`
}

/** The utterance that is chosen, or what has become of it; the first where it is gone. */
function chosenOf({ utterances }: Conversation, wanted: string | null): string | undefined {
  const isHere = (id: string) => utterances.some((one) => one.id === id)
  const chosen = wanted === null ? '' : idInFile(wanted, isHere)
  return isHere(chosen) ? chosen : utterances[0]?.id
}

interface LineProps {
  readonly conversation: string
  readonly side: string
  readonly when: (utterance: string) => string
  /** The utterance the line begins with. */
  readonly first: string
  readonly isChosen: boolean
}

function line({ party, utterances }: SaidTurn, props: LineProps) {
  const { conversation, side, when, first } = props
  const id = `line-${anchor(first)}`
  return html`<li class="voices__one voices__one--${side}" id="${id}">
${choice(id, `turn ${first}`, props)}
<label class="voices__label" for="${id}-choice"><span class="voices__who">${calledOf(party)} <span class="voices__when">${when(first)}</span></span>
<span class="voices__words">${utterances.map(said)}</span></label>
${splitLink(conversation, first)}</li>
`
}

/** A line that is open: each piece of it can be chosen alone, and every word but the first can begin a new one. */
function openLine({ party }: SaidTurn, { id, text }: Utterance, props: LineProps) {
  const { conversation, side, when, first, isChosen } = props
  const place = `line-${anchor(id)}`
  return html`<li class="voices__one voices__one--${side}" id="${place}">
${choice(place, `line ${id}`, props)}
<label class="voices__label" for="${place}-choice"><span class="voices__who">${calledOf(party)} <span class="voices__when">${when(id)}</span></span>${isChosen ? html`<span class="faint">${say.splitHint}</span>` : ''}</label>
<p class="voices__open" role="group" aria-label="${say.splitHint}">${wordsIn(text).map((word, at) =>
    at === 0
      ? html`<span>${word.text}</span> `
      : html`<button class="voices__word" name="cut" value="${at} ${id}" aria-label="${say.splitAt(word.text)}">${word.text}</button> `,
  )}${isChosen ? html`<a class="text-link" href="${paths.repairOf(conversation, first)}">${say.splitLeave}</a>` : ''}</p></li>
`
}

function choice(id: string, value: string, { isChosen }: LineProps) {
  return html`<input class="voices__choice" type="radio" name="turn" id="${id}-choice" value="${value}"${isChosen ? html` checked` : ''}>`
}

function said({ startMs, endMs, text }: Utterance) {
  const times = startMs === null ? '' : html` data-start="${startMs}" data-end="${endMs ?? startMs}"`
  return html`<span class="said__one"${times}>${text}</span> `
}

function splitLink(conversation: string, id: string) {
  const path = paths.splitting(conversation, id)
  return html`<a class="voices__split text-link" href="${path}" hx-get="${path}" hx-target="#repair" hx-swap="outerHTML" data-repair-split>${say.split}</a>`
}
