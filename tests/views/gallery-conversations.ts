import { ConversationListPage } from '../../views/conversations/list-page.tsx'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { RevisionPage } from '../../views/conversations/revision-page.tsx'
import { RepairPage } from '../../views/repairs/page.tsx'
import { conversationProps, frame, mina, noFilters, noPage } from './gallery-props.ts'
import { summaries } from './gallery-records.ts'
import { bakeryCall, shopChat, stranger } from './talk.ts'

const revisions = [
  {
    revision: 3,
    utterances: 12,
    format: 'intercom',
    replacedAt: '2026-11-20T10:00:00Z',
    replacedBy: 'Rosa Diaz',
  },
  { revision: 1, utterances: 7, format: 'intercom', replacedAt: '2026-11-19T10:00:00Z', replacedBy: null },
] as const

export const conversationPages: Readonly<Record<string, () => unknown>> = {
  conversation: () => ConversationPage(conversationProps()),
  'conversation-unknown': () =>
    ConversationPage(
      conversationProps({ conversation: bakeryCall(stranger), insights: [], commitments: [], moments: [] }),
    ),
  'conversation-chat': () =>
    ConversationPage(
      conversationProps({
        conversation: shopChat(),
        insights: [],
        commitments: [],
        moments: [],
        noteStanding: null,
        durationMs: null,
        title: 'Chat with Jaap Otten',
        revisions,
      }),
    ),
  'conversation-revision': () =>
    RevisionPage({
      frame,
      title: 'Chat with Jaap Otten',
      id: 'c-1',
      earlier: shopChat(),
      about: {
        ...revisions[0],
        report: { accepted: 12, dropped: [], guessed: ['the zone, from the installation'] },
      },
      today: 15,
    }),
  'conversation-repairs': () =>
    RepairPage({
      ...conversationProps(),
      timeZone: 'Europe/Amsterdam',
      turn: 'u2',
      split: null,
      problem: null,
      name: 'Bram Halder',
    }),
  'conversation-sound': () =>
    ConversationPage(
      conversationProps({
        recording: { url: '/sound.wav', peaksUrl: '/peaks.json', durationMs: 1_500_000 },
      }),
    ),
  conversations: () =>
    ConversationListPage({
      frame: mina,
      conversations: summaries(),
      filters: noFilters,
      reps: [{ id: 'rosa', name: 'Rosa Diaz' }],
      channels: ['phone', 'video', 'chat', 'email'],
      page: { ...noPage, older: '?page=2', all: 31 },
    }),
  'conversations-empty': () =>
    ConversationListPage({
      frame,
      conversations: [],
      filters: noFilters,
      reps: [],
      channels: [],
      page: { ...noPage, all: 0 },
    }),
}
