import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { cora, rosa } from '../call.ts'

const rosaSays = [
  'What changed for you since we spoke in spring, and who noticed it first?',
  "I'll ask our engineers whether that fits under the low ceiling, and I'll write to you by Thursday afternoon.",
  'So if I understand you right, it is the second shift that waits for the cold room, and not the first one.',
  'The larger model would hold forty trays, but honestly with your numbers the smaller one does the job.',
  'Let me just pull up last month’s visit so that I am not guessing while we talk.',
  'Our workshop has been doing this for thirty years and nobody in the region has a better name than we do.',
  'Could you send me the drawings of the yard when you have a minute, and tell me who signs on your side?',
  'Right, and how do your drivers feel about loading at five instead of seven?',
]
const coraSays = [
  'We lost two people in March because the early start did not fit with the school run, and I cannot blame them.',
  'The invoice was wrong again, three hundred and forty for a part that was never fitted, so my sister rang your office twice.',
  'I would rather have it in writing, because my brother reads everything and believes nothing he hears on the phone.',
  'Would that work with the old compressor, or do we have to change both before the season begins in May?',
  'Our budget for this year is gone, but anything under five thousand I can sign myself without asking the board.',
  'We also had an offer from the people across the river, and they were two hundred cheaper, but they wanted a contract for four years.',
  'Yes please, do that, and if you could add what the yearly service costs then I can compare the two properly.',
  'Mhm.',
]

/** A call of about this many words, with times, in which both sides say believable things in ever new order. */
export function longCall(wordsWanted: number): Conversation {
  const utterances: Utterance[] = []
  let words = 0
  let clockMs = 0
  for (let turn = 0; words < wordsWanted; turn += 1) {
    const ours = turn % 2 === 0
    const lines = ours ? rosaSays : coraSays
    const text =
      `${lines[(turn * 5 + Math.floor(turn / 16)) % lines.length]} ${turn % 3 ? lines[(turn * 3 + 1) % lines.length] : ''}`.trim()
    const count = text.split(' ').length
    const lengthMs = count * 380
    utterances.push({
      id: `u${turn + 1}`,
      party: ours ? rosa.key : cora.key,
      startMs: clockMs,
      endMs: clockMs + lengthMs,
      at: null,
      text,
    })
    clockMs += lengthMs + 400
    words += count
  }
  return {
    id: `long-${wordsWanted}`,
    channel: 'phone',
    kind: null,
    language: 'en',
    startedAt: '2026-11-18T15:00:00Z',
    timeZone: 'Europe/London',
    parties: [rosa, cora],
    utterances,
  }
}
