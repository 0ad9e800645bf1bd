import { html } from 'hono/html'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { wordsIn } from '../../server/conversation/split-utterance.ts'
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
  const chosen = turn ?? split ?? conversation.utterances[0]?.id
  return html`<ol class="lines">
${turnsSaid(conversation).map((one) => {
  const ids = one.utterances.map(({ id }) => id)
  const isChosen = chosen !== undefined && ids.includes(chosen)
  const isOpen = split !== null && ids.includes(split)
  return line(one, {
    conversation: conversation.id,
    side: sideOf(one.party.key),
    when: labelOf(ids[0] ?? ''),
    isChosen,
    isOpen,
  })
})}</ol>`
}

interface LineProps {
  readonly conversation: string
  readonly side: string
  readonly when: string
  readonly isChosen: boolean
  readonly isOpen: boolean
}

function line({ party, utterances }: SaidTurn, { conversation, side, when, isChosen, isOpen }: LineProps) {
  const [first] = utterances
  if (!first) return ''
  const id = `line-${anchor(first.id)}`
  return html`<li class="lines__one lines__one--${side}" id="${id}">
<input class="lines__choice" type="radio" name="turn" id="${id}-choice" value="${first.id}"${isChosen ? html` checked` : ''}>
<label class="lines__label" for="${id}-choice"><span class="lines__who">${calledOf(party)} <span class="lines__when">${when}</span></span>
<span class="lines__words">${isOpen ? '' : utterances.map(said)}</span></label>
${isOpen ? openWords(conversation, first, utterances) : splitLink(conversation, first)}</li>
`
}

function said({ startMs, endMs, text }: Utterance) {
  const times = startMs === null ? '' : html` data-start="${startMs}" data-end="${endMs ?? startMs}"`
  return html`<span class="said__one"${times}>${text}</span> `
}

function splitLink(conversation: string, { id }: Utterance) {
  const path = paths.splitting(conversation, id)
  return html`<a class="lines__split text-link" href="${path}" hx-get="${path}" hx-target="#repair" hx-swap="outerHTML" data-repair-split>${say.split}</a>`
}

/** Every word but the first is a way to begin a line of its own with it. */
function openWords(conversation: string, first: Utterance, utterances: readonly Utterance[]) {
  return html`<p class="lines__open" role="group" aria-label="${say.splitHint}"><span class="faint lines__hint">${say.splitHint}</span>
${utterances.map(({ id, text }) =>
  wordsIn(text).map((word, at) =>
    at === 0
      ? html`<span>${word.text}</span> `
      : html`<button class="lines__word" name="cut" value="${at} ${id}" aria-label="${say.splitAt(word.text)}">${word.text}</button> `,
  ),
)}<a class="text-link" href="${paths.repairOf(conversation, first.id)}">${say.splitLeave}</a></p>`
}
