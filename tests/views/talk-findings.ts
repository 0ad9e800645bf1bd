import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Commitment, Insight, Moment } from '../../server/conversation/findings.ts'
import { customerAirtime } from '../../server/measures/customer-airtime.ts'
import { interactivity } from '../../server/measures/interactivity.ts'
import type { Measures } from '../../server/measures/measure.ts'
import type { Known } from '../../server/measures/measured.ts'
import { unknown } from '../../server/measures/measured.ts'
import { longestCustomerStoryMs, longestMonologueMs } from '../../server/measures/monologue.ts'
import { overlapMs } from '../../server/measures/overlap.ts'
import { patienceMs } from '../../server/measures/patience.ts'
import { repAirtime } from '../../server/measures/rep-airtime.ts'
import { silenceMs } from '../../server/measures/silence.ts'
import { talkMs } from '../../server/measures/talk.ts'
import type { JudgedInsight, JudgedMoment, TrackedCommitment } from '../../views/conversations/records.ts'

export function bakeryFindings(conversation: Conversation) {
  const by = (text: string) =>
    conversation.utterances.find((one) => one.text.includes(text)) ?? conversation.utterances[0]!
  const moment = (
    kind: Moment['kind'],
    words: string,
    why: string,
    verdict: JudgedMoment['verdict'] = null,
  ): JudgedMoment => {
    const said = by(words)
    const start = said.text.indexOf(words)
    return {
      id: `m-${kind}-${said.id}`,
      kind,
      utterance: said.id,
      party: said.party,
      start,
      end: start + words.length,
      words,
      confidence: 0.9,
      why,
      verdict,
      judgedBy: verdict ? 'Mina' : null,
    }
  }
  const insight = (
    kind: Insight['kind'],
    words: string,
    more: Partial<JudgedInsight> = {},
  ): JudgedInsight => ({
    id: `i-${kind}-${by(words).id}`,
    kind,
    utterance: by(words).id,
    words,
    confidence: 0.9,
    verdict: null,
    judgedBy: null,
    newToUs: null,
    saidBy: null,
    ...more,
  })
  const commitment = (
    words: string,
    more: Partial<TrackedCommitment> & Pick<Commitment, 'action'>,
  ): TrackedCommitment => ({
    id: `p-${by(words).id}`,
    utterance: by(words).id,
    owner: 'rep',
    class: 'promise',
    dueOn: null,
    dueWords: null,
    dueHow: null,
    words,
    confidence: 0.9,
    verdict: null,
    judgedBy: null,
    state: 'made',
    proof: null,
    ...more,
  })
  const moments = [
    moment('open-question', 'Where would you like to begin?', 'It can’t be answered by yes or no.'),
    moment('follow-up-question', 'Pale how?', 'It takes up “pale”.'),
    moment(
      'ego',
      'we won the trade prize twice, and honestly nobody else comes near us',
      'Nobody had asked.',
      'agreed',
    ),
    moment('open-question', 'What happens at five?', 'It takes up “until about five”.'),
    moment('uptake', 'a new oven with the same open doors', 'Her own point, said back.'),
    moment('follow-up-question', 'What would have to be true in October', 'It builds on what she weighs.'),
    moment('ownership', 'I’ll find out whether the old deck can be relined', 'Took the task on.'),
    moment('serving', 'That would be the smaller job', 'Recommends the smaller job.'),
    moment('buying-signal', 'my brother signs with me', 'Brings in who decides.'),
    ...conversation.utterances
      .filter((one) => one.text.startsWith('How many trays') || one.text.startsWith('What did he do'))
      .map(
        (one): JudgedMoment => ({
          id: `m-${one.id}`,
          kind: 'follow-up-question',
          utterance: one.id,
          party: one.party,
          start: 0,
          end: one.text.length,
          words: one.text,
          confidence: 0.9,
          why: 'It takes up what she said.',
          verdict: null,
          judgedBy: null,
        }),
      ),
  ]
  const insights = [
    insight('pain', 'I have told nobody that, they all want to sell me the oven', {
      verdict: 'agreed',
      judgedBy: 'Mina',
      newToUs: true,
      saidBy: { count: 1, of: 86 },
    }),
    insight('pain', 'They take one loaf where they took two'),
    insight('goal', 'Under twenty loaves left at closing, three weeks running', {
      verdict: 'agreed',
      judgedBy: 'Rosa',
      saidBy: { count: 4, of: 86 },
    }),
    insight('timing', 'until the first of October'),
    insight('budget', 'thirty-one thousand and not a euro more'),
  ]
  const commitments = [
    commitment('I’ll send you the heat log of a bakery with two boys and one deck, by Friday', {
      action: 'send the heat log, on paper',
      dueOn: '2026-11-20',
      dueWords: 'by Friday',
      dueHow: 'stated',
    }),
    commitment('I’ll find out whether the old deck can be relined instead', {
      action: 'find out whether the old deck can be relined',
      dueOn: '2026-12-03',
      dueHow: 'default',
    }),
    commitment('On paper, please', {
      owner: 'customer',
      action: 'the drawings of the bakehouse',
      state: 'kept',
      dueOn: '2026-11-23',
      proof: { href: '/conversations/c-2', says: 'mail', on: '2026-11-20' },
    }),
    commitment('Would you really tell me that?', {
      class: 'ask',
      owner: 'rep',
      action: 'whether relining is enough',
    }),
  ]
  const found = foundIn(conversation, { moments, insights, commitments })
  return { found, moments, insights, commitments }
}

const count = (value: number, ...evidence: string[]): Known<number> => ({
  known: true,
  value,
  unit: 'count',
  evidence,
})

/** Times are measured; the word measures are told, so that a page can be drawn without the finders. */
function foundIn(
  conversation: Conversation,
  found: Pick<Measures, 'moments' | 'insights' | 'commitments'>,
): Measures {
  return {
    ...found,
    measures: {
      customerAirtime: customerAirtime(conversation),
      repAirtime: repAirtime(conversation),
      talkMs: talkMs(conversation),
      overlapMs: overlapMs(conversation),
      silenceMs: silenceMs(conversation),
      longestMonologueMs: longestMonologueMs(conversation),
      longestCustomerStoryMs: longestCustomerStoryMs(conversation),
      interactivity: interactivity(conversation),
      patienceMs: patienceMs(conversation),
      cutIns: count(1, 'u7'),
      questions: count(11, 'u1', 'u3'),
      openQuestions: count(6, 'u1', 'u7'),
      followUpQuestions: count(9, 'u3', 'u11'),
      uptake: { known: true, value: 0.78, unit: 'share', evidence: ['u7', 'u9'] },
      egoPer1000: { known: true, value: 3.6, unit: 'per-1000-words', evidence: ['u5'] },
      pressurePer1000: { known: true, value: 0, unit: 'per-1000-words', evidence: [] },
      ownership: count(2, 'u14', 'u16'),
      servingShare: unknown('no-history'),
      needBeforePitch: { known: true, value: 1, unit: 'score', evidence: ['u2'] },
      firstResponseMs: unknown('no-times'),
      promises: count(2, 'u14', 'u16'),
      openLoops: count(0),
      insights: count(5, 'u4', 'u8', 'u12', 'u13'),
    },
    version: { heard: '0.1.0', measures: '2026-11-21.1' },
  }
}
