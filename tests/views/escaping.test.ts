import { expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { galleryPages } from './gallery-pages.ts'
import { conversationProps } from './gallery-props.ts'
import { bakeryCall } from './talk.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '{{alert(1)}} #{alert(1)}',
  'javascript:alert(1)',
]
const said = hostile.join(' ')

function hostileCall(): Conversation {
  const call = bakeryCall()
  return {
    ...call,
    language: '"><script>alert(1)</script>',
    parties: call.parties.map((party) => ({ ...party, name: `Cora ${said}` })),
    utterances: call.utterances.map((one) => ({ ...one, text: `before ${said} after` })),
  }
}

async function hostilePage(): Promise<string> {
  const conversation = hostileCall()
  const start = 'before '.length
  const moment = {
    id: 'm"><script>',
    kind: 'ego' as const,
    utterance: 'u1',
    party: 'A',
    start: start + 3,
    end: start + 20,
    words: said.slice(3, 20),
    confidence: 1,
    why: said,
    verdict: null,
    judgedBy: said,
  }
  const props = conversationProps({ conversation, moments: [moment], title: said })
  const page = ConversationPage({
    ...props,
    insights: [
      {
        id: said,
        kind: 'pain',
        utterance: 'u2',
        words: said,
        confidence: 1,
        verdict: 'agreed',
        judgedBy: said,
        newToUs: true,
        saidBy: null,
      },
    ],
    commitments: [
      {
        id: said,
        utterance: 'u3',
        owner: 'rep',
        class: 'promise',
        action: said,
        dueOn: null,
        dueWords: said,
        dueHow: 'stated',
        words: said,
        confidence: 1,
        verdict: null,
        judgedBy: null,
        state: 'made',
        proof: null,
      },
    ],
    note: { ...props.note, text: said },
    noteStanding: {
      held: [],
      missing: [{ words: said, utterance: 'u1' }],
      grounded: null,
      boilerplate: null,
      counts: false,
      why: said,
    },
    format: said,
    report: { accepted: 1, dropped: [{ why: said }], guessed: [said] },
    corrections: [{ by: said, at: '2026-11-19T14:02:00Z', party: said, before: said, after: said }],
    revisions: [
      { revision: 1, utterances: 1, format: said, replacedAt: '2026-11-19T14:02:00Z', replacedBy: said },
    ],
    later: [{ id: said, says: said }],
    owner: { id: said, name: said },
    reps: [{ id: said, name: said }],
  })
  return String(await page)
}

test('D-33 hostile words are shown as words wherever they stand', async () => {
  const page = await hostilePage()
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  const tags = page.match(/<[a-z][^>]*>/gi) ?? []
  expect(tags.filter((tag) => /^<(img|iframe|object|embed)\b/i.test(tag))).toEqual([])
  expect(tags.filter((tag) => /^<script\b/i.test(tag) && !/ src="\/static\//.test(tag))).toEqual([])
  expect(tags.filter((tag) => /\son\w+\s*=\s*["']?alert/i.test(unquoted(tag)))).toEqual([])
  expect(page).not.toMatch(/href="javascript:/i)
})

test('D-34 a mark over hostile words escapes first and marks afterwards', async () => {
  const page = await hostilePage()
  const marks = page.match(/<mark class="said__mark">([^<]*)<\/mark>/g) ?? []
  expect(marks).not.toEqual([])
  expect(marks.join('')).toContain('ript&gt;alert(1)')
})

test('D-14 no page sets a style attribute, carries a script of its own, or an event handler', async () => {
  for (const [name, draw] of Object.entries(galleryPages)) {
    const page = String(await draw())
    const tags = page.match(/<[a-z][^>]*>/gi) ?? []
    expect(
      tags.filter((tag) => /\s(style|on[a-z]+)=/i.test(unquoted(tag))),
      name,
    ).toEqual([])
    expect(page, name).not.toMatch(/<style/i)
    expect(page, name).not.toMatch(/<script(?![^>]*\ssrc="\/static\/)/i)
  }
})

test('no page says undefined, NaN or null', async () => {
  for (const [name, draw] of Object.entries(galleryPages)) {
    const text = String(await draw()).replace(/<[^>]+>/g, ' ')
    expect(text, name).not.toMatch(/\bundefined\b|\bNaN\b|\bnull\b|\[object/)
  }
})

/** A tag without what stands between its quotes. */
function unquoted(tag: string): string {
  return tag.replace(/"[^"]*"/g, '""')
}
