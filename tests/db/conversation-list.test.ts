import { expect, test } from 'vitest'
import {
  type ConversationFilter,
  countConversations,
  listConversations,
} from '../../db/queries/conversation-list.ts'
import { listExtras } from '../../db/queries/list-extras.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { saveRecording } from '../recorded.ts'
import type { fairCall } from '../spoken.ts'

const shortCall: typeof fairCall = [
  [
    'Rosa Diaz',
    0,
    80,
    'We are the oldest weaving mill in the valley, and our looms are the fastest you can find anywhere.',
  ],
  ['Tomas Berg', 80, 100, 'I only wanted to know the price of a sample of the green cloth.'],
]

onEveryDatabase((fresh) => {
  test('the newest come first, and page follows page without a gap or a repetition', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const ids: string[] = []
    for (const number of [1, 2, 3, 4, 5]) ids.push(await importCall(db, cast.rosa, { number }))
    const seen: string[] = []
    let after: ConversationFilter['after']
    do {
      const page = await listConversations(db, cast.rosa, { limit: 2, ...(after ? { after } : {}) })
      seen.push(...page.conversations.map((one) => one.id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(ids.toReversed())
    expect(await countConversations(db, cast.rosa)).toEqual({ count: 5, isMore: false })
  })

  test('a list is narrowed by who, what, when, how, and by what was said', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const fair = await importCall(db, cast.rosa, { number: 1 })
    const pitch = await importCall(db, cast.rena, { number: 3, lines: shortCall })
    const found = async (filter: ConversationFilter) =>
      (await listConversations(db, cast.mina, filter)).conversations.map((one) => one.id)

    expect(await found({ repId: 'rosa' })).toEqual([fair])
    expect(await found({ channel: 'phone' })).toEqual([pitch, fair])
    expect(await found({ channel: 'chat' })).toEqual([])
    expect(await found({ from: '2026-11-02T00:00:00Z' })).toEqual([pitch])
    expect(await found({ before: '2026-11-02T00:00:00Z' })).toEqual([fair])
    expect(await found({ airtime: { goal: 0.7, met: true } })).toEqual([fair])
    expect(await found({ airtime: { goal: 0.7, met: false } })).toEqual([pitch])
    expect(await found({ saying: 'cold room' })).toEqual([fair])
    expect(await found({ saying: 'samples' })).toEqual([pitch])
    expect(await found({ saying: 'bakery valley' })).toEqual([])
    expect(await found({ saying: `"; drop table utterances; -- ' OR "` })).toEqual([])
    expect(await found({ saying: '' })).toEqual([])
    expect(await found({ roleUnsure: true })).toEqual([])
    expect(await found({ unassigned: true })).toEqual([])
  })

  test('a line of a list says how it was weighed, and shows both lanes in 48 columns', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const id = await importCall(db, cast.rosa)
    const [one] = (await listConversations(db, cast.rosa)).conversations
    expect(one?.statistics).toMatchObject({
      customerAirtime: { known: true, value: 0.75, method: 'spans', margin: 0.487 },
      customerWeight: 90_000,
      spokenWeight: 120_000,
      durationMs: 120_000,
    })
    expect(one?.statistics.ribbon?.customer).toHaveLength(48)
    expect(one?.statistics.ribbon?.customer[0]).toBe(0)
    expect(one?.statistics.ribbon?.ours[0]).toBe(1)
    expect(one?.statistics.ribbon?.customer[47]).toBe(1)

    expect((await listExtras(db, [id])).get(id)).toEqual({
      unsure: [],
      openPromises: 1,
      hasNote: false,
      isRecorded: false,
    })
    await saveNote(db, {
      conversationId: id,
      authorId: 'rosa',
      version: 0,
      text: 'Two drivers left.',
      now: '2026-11-01T16:00:00Z',
    })
    expect((await listExtras(db, [id])).get(id)?.hasNote).toBe(true)

    expect((await listConversations(db, cast.rosa, { recorded: true })).conversations).toEqual([])
    const sound = { path: 'call.wav', mime: 'audio/wav', size: 9, durationMs: 1000, peaks: [[0.1]] }
    await saveRecording(db, id, sound, '2026-11-01T16:00:00Z')
    expect(
      (await listConversations(db, cast.rosa, { recorded: true })).conversations.map((one) => one.id),
    ).toEqual([id])
    expect((await listExtras(db, [id])).get(id)?.isRecorded).toBe(true)
  })
})
