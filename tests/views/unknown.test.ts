import { expect, test } from 'vitest'
import { unknown } from '../../server/measures/measured.ts'
import { ConversationListPage } from '../../views/conversations/list-page.tsx'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { PersonPage } from '../../views/people/person-page.tsx'
import { galleryPages } from './gallery-pages.ts'
import { conversationProps, frame } from './gallery-props.ts'
import { summaries } from './gallery-records.ts'
import { bakeryCall, stranger } from './talk.ts'

const textOf = async (page: unknown) =>
  String(await page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('an unknown speaker has no share, in neither lane, and the page asks who it is', async () => {
  const page = ConversationPage(
    conversationProps({
      conversation: bakeryCall(stranger),
      moments: [],
      insights: [],
      commitments: [],
      noteStanding: null,
    }),
  )
  const html = String(await page)
  expect(await textOf(page)).toContain('Airtime not measurable, because we can’t tell who Speaker 2 is')
  expect(await textOf(page)).toContain('Who is Speaker 2?')
  expect(await textOf(page)).not.toMatch(/\b0%/)
  expect(html).not.toContain('ribbon--gathered')
  expect(html).toContain('ribbon__unknown')
  expect(html).toMatch(/<details class="speakers" id="speakers" open/)
})

test('an unknown airtime in a list is a dotted line with its reason, never 0%', async () => {
  const [one] = summaries()
  const page = ConversationListPage({
    frame,
    conversations: [{ ...one!, customerAirtime: unknown('too-short') }],
    filters: { search: '', customer: '', rep: '', channel: '', from: '', to: '', state: '' },
    reps: [],
    channels: [],
    page: { from: 1, to: 1, all: 1, newer: null, older: null },
  })
  expect(await textOf(page)).toContain(
    'Not measurable, because there is less than a minute of talk, or fewer than 60 words.',
  )
  expect(await textOf(page)).not.toMatch(/\b0%/)
  expect(String(await page)).toContain('unknown-line')
})

test('somebody with nothing measured yet has no number', async () => {
  const page = PersonPage({
    frame,
    person: { id: 'ravi', name: 'Ravi Noor' },
    team: 'South',
    airtime: [{ conversation: 'c', title: 'A call', on: null, airtime: unknown('role-unsure') }],
    airtimeSummaries: [],
    behaviours: [],
    behavioursOver: '',
    latest: [],
  })
  expect(await textOf(page)).toContain('Ravi’s airtime is not measurable yet')
  expect(await textOf(page)).not.toMatch(/\b0%/)
})

test('what can’t be measured on a statement is paid at target, with the reasons', async () => {
  const text = await textOf(galleryPages['statement-frozen']?.())
  expect(text).toContain('4 of the 8 customers it takes.')
  expect(text).toContain('Nothing was deducted: listening could not be measured.')
  expect(text).toContain('825.00 × 1.0000 825.00')
})
