import { html } from 'hono/html'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { sidesOf } from '../components/ribbon/scene.ts'
import { Section } from '../components/section.tsx'
import { clock } from '../format.ts'
import { words } from '../messages/words.ts'
import { anchor } from '../paths.ts'
import type { JudgedMoment } from './records.ts'
import { namesOf } from './said.ts'

interface Asked extends Pick<JudgedMoment, 'utterance' | 'words'> {
  readonly startMs: number | null
  readonly party: string
  readonly more: 'open' | 'follow-up' | null
}

interface QuestionsProps {
  readonly conversation: Conversation
  readonly moments: readonly JudgedMoment[]
}

const say = words.conversation.questions
const ranks = { question: null, 'open-question': 'open', 'follow-up-question': 'follow-up' } as const

/** Every question of both sides, each a way to its place. There may be hundreds, so it is drawn as the transcript is. */
export function Questions({ conversation, moments }: QuestionsProps) {
  const asked = questionsIn(conversation, moments)
  const sideOf = sidesOf(conversation)
  const theirs = asked.filter(({ party }) => sideOf(party) === 'customer')
  const ours = asked.filter(({ party }) => sideOf(party) === 'ours')
  const others = asked.filter(({ party }) => sideOf(party) === 'unknown')
  const lists = [
    listOf(namesOf(conversation, 'rep', 'colleague'), ours),
    listOf(namesOf(conversation, 'customer'), theirs),
    listOf(namesOf(conversation, 'unknown'), others),
  ]
  return Section({
    title: say.title,
    aside: asked.length === 0 ? null : say.aside(ours.length, theirs.length),
    id: 'questions',
    children: asked.length === 0 ? html`<p class="quiet">${say.none}</p>` : html`${lists}`,
  })
}

function listOf(who: string, asked: readonly Asked[]) {
  if (asked.length === 0) return ''
  return html`<details class="asked"><summary class="asked__by">${say.by(who, asked.length)}</summary><ol class="asked__list">
${asked.map(
  (
    one,
  ) => html`<li><a href="#${anchor(one.utterance)}" data-seek="${one.utterance}">${one.words}</a>${one.startMs === null ? '' : html` <small>${clock(one.startMs)}${one.more ? `, ${say[one.more]}` : ''}</small>`}</li>
`,
)}</ol></details>`
}

/** An open question is a question too, and is told once, by the most that is known of it. */
function questionsIn(conversation: Conversation, moments: readonly JudgedMoment[]): readonly Asked[] {
  const starts = new Map(conversation.utterances.map((one) => [one.id, one.startMs]))
  const asked = new Map<string, Asked>()
  for (const moment of moments) {
    if (moment.verdict === 'refused' || !(moment.kind in ranks)) continue
    const more = ranks[moment.kind as keyof typeof ranks]
    const spot = `${moment.utterance} ${moment.start}`
    const before = asked.get(spot)
    if (before && (more === null || before.more === 'follow-up')) continue
    asked.set(spot, { ...moment, startMs: starts.get(moment.utterance) ?? null, more })
  }
  return [...asked.values()]
}
