import { ConversationPage, type ConversationPageProps } from '../../views/conversations/page.tsx'
import type { Frame } from '../../views/frame.ts'
import { bakeryCall, bakeryFindings, stranger } from './talk.ts'

export const frame: Frame = {
  viewer: { id: 'rosa', name: 'Rosa Diaz', role: 'rep', timeZone: 'Europe/Amsterdam' },
  path: '/',
  theme: 'auto',
  demo: false,
  organisation: 'Alder Ovens',
  today: '2026-11-20',
  nonce: 'gallery',
}

export function conversationProps(more: Partial<ConversationPageProps> = {}): ConversationPageProps {
  const conversation = more.conversation ?? bakeryCall()
  return {
    frame: { ...frame, path: '/conversations/c-halder-1' },
    title: 'Rosa Diaz with Cora Halder, Halder Bakery',
    owner: { id: 'rosa', name: 'Rosa Diaz' },
    conversation,
    durationMs: 31 * 60_000,
    ...bakeryFindings(conversation),
    note: { text: 'Cora’s deck oven falls off at five, but the second boy (19) also opens the doors too often. She wants under twenty loaves left, three weeks running, before the school orders on 1 October. I owe her the heat log on paper by Friday.', version: 2, savedSays: '22 minutes after the call', onTime: true },
    noteStanding: {
      held: ['Under twenty loaves', 'three weeks', 'the first of October', 'the heat log', 'by Friday', 'nineteen'].map((one) => ({ words: one, utterance: null })),
      missing: [
        { words: 'thirty-one thousand', utterance: 'u13' },
        { words: 'my brother signs with me', utterance: 'u13' },
      ],
      grounded: 0.91, boilerplate: 0.06, counts: true, why: null,
    },
    recording: null,
    format: 'zoom-vtt',
    report: { accepted: conversation.utterances.length, dropped: [{ line: 214, why: 'the cue has no words' }], guessed: ['the year, from the file’s date'] },
    corrections: [],
    later: [{ id: 'c-2', says: 'Mail, Fri 20 Nov' }],
    coachingOnly: ['egoPer1000', 'pressurePer1000'],
    reps: [],
    may: { write: true, judge: true, prove: true, correct: true },
    allMarks: false,
    ...more,
  }
}

export const galleryPages: Readonly<Record<string, () => unknown>> = {
  conversation: () => ConversationPage(conversationProps()),
  'conversation-unknown': () => ConversationPage(conversationProps({ conversation: bakeryCall(stranger), insights: [], commitments: [], moments: [] })),
}
