import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { findGiving } from '../../db/queries/givings.ts'
import { saveLeave } from '../../db/queries/leaves.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { noticesFor } from '../../db/queries/notices.ts'
import { countLongest, runningOwnTimes, saveOwnTimeDays } from '../../db/queries/own-time.ts'
import { deactivatePerson, movePerson, type Viewer } from '../../db/queries/people.ts'
import { countPrivateMarks } from '../../db/queries/private-marks.ts'
import { shareOf } from '../../db/queries/shares.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import type { Database } from '../../db/schema.ts'
import { giveConversation } from '../../server/actions/give-conversation.ts'
import { giveSelection, takeBackSelection } from '../../server/actions/give-selection.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import {
  markPrivate,
  openWhatIsDue,
  resettleOwnTimes,
  share,
  unmarkPrivate,
} from '../../server/actions/own-time.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'

const friday = '2026-11-20T10:00:00.000Z'
const tuesday = '2026-11-24T10:00:00.000Z'

async function brought(
  db: Kysely<Database>,
  viewer: Viewer | null,
  { number = 1, by = 'Rosa Diaz', repId = 'rosa' as string | null, said = fairCall } = {},
): Promise<string | null> {
  const lines = said.map(([who, ...rest]) => [who === 'Rosa Diaz' ? by : who, ...rest] as const)
  const bytes = heardFile(lines, { id: `call-${number}`, startedAt: `2026-11-${10 + number}T15:00:00Z` })
  const request = { files: [{ name: `${number}.json`, bytes }], viewer, repId, zone: null, now: friday }
  const answer = await importFiles(db, request)
  if (!('files' in answer)) throw new Error(answer.problem)
  return answer.files[0]?.conversations[0]?.id ?? null
}

const sees = async (db: Kysely<Database>, viewer: Viewer, id: string | null) =>
  (await findPlace(db, viewer, id ?? '')) !== undefined

onEveryDatabase((fresh) => {
  test('a conversation is the rep’s alone for two working days, days away do not count, and then it opens by itself', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    await saveOwnTimeDays(db, 2)
    const id = (await brought(db, rosa)) ?? ''
    const byFolder = (await brought(db, null, { number: 2 })) ?? ''
    for (const one of [id, byFolder]) {
      expect(await sees(db, rosa, one)).toBe(true)
      expect(await sees(db, mina, one)).toBe(false)
    }
    expect((await listConversations(db, mina, { limit: 10 })).conversations).toEqual([])
    expect((await noticesFor(db, rosa)).map((one) => [one.kind, one.about])).toEqual([['own-time', byFolder]])

    await saveLeave(db, { personId: 'rosa', from: '2026-11-24', to: '2026-11-24', byId: 'mina', now: friday })
    expect(await openWhatIsDue(db, tuesday)).toBe(0)
    await resettleOwnTimes(db, 'rosa')
    expect(await openWhatIsDue(db, '2026-11-25T09:59:00.000Z')).toBe(0)
    expect(await openWhatIsDue(db, '2026-11-25T10:00:00.000Z')).toBe(2)
    expect(await sees(db, mina, id)).toBe(true)
    expect(await shareOf(db, id)).toMatchObject({ how: 'time', byId: null, at: '2026-11-25T10:00:00.000Z' })
  })

  test('leave after leave keeps it from nobody for longer than sixty days, and that is counted', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    await saveOwnTimeDays(db, 2)
    const id = (await brought(db, rosa)) ?? ''
    expect((await listConversations(db, rosa)).conversations[0]?.held?.until).toContain('2026-11-24')
    for (const [from, to] of [
      ['2026-11-21', '2026-12-31'],
      ['2027-01-01', '2027-06-30'],
    ] as const)
      await saveLeave(db, { personId: 'rosa', from, to, byId: 'rosa', now: friday })
    expect(await openWhatIsDue(db, '2027-01-19T09:59:00.000Z')).toBe(0)
    expect(await openWhatIsDue(db, '2027-01-19T10:00:00.000Z')).toBe(1)
    expect((await listConversations(db, mina)).conversations.map((one) => [one.id, one.held])).toEqual([
      [id, null],
    ])
    const span = { from: friday, before: '2027-02-01T00:00:00.000Z' }
    expect((await countLongest(db, ['rosa', 'rena'], span)).get('rosa')).toBe(1)
  })

  test('she may share it, or take it out as private, which is counted and never opened; what a manager brings is open', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    await saveOwnTimeDays(db, 2)
    const shared = (await brought(db, rosa, { number: 1 })) ?? ''
    const hers = (await brought(db, rosa, { number: 2 })) ?? ''
    const again = (await brought(db, rosa, { number: 3 })) ?? ''
    const byMina = await brought(db, mina, { number: 4 })
    expect(await sees(db, mina, byMina)).toBe(true)
    expect(await brought(db, mina, { number: 3 })).toBe(again)
    expect(await shareOf(db, again)).toMatchObject({ how: 'manager brought', byId: 'mina' })

    expect(await share(db, { conversationId: shared, byId: 'rosa', how: 'rep', now: friday })).toBe(true)
    expect(await sees(db, mina, shared)).toBe(true)
    expect((await noticesFor(db, mina)).map((one) => one.kind)).toEqual(['shared'])
    const asked = (conversationId: string) => ({ conversationId, repId: 'rosa', now: friday })
    expect(await markPrivate(db, asked(shared))).toBe('open')
    expect(await markPrivate(db, asked(hers))).toBe('marked')
    expect(await openWhatIsDue(db, '2027-01-01T00:00:00.000Z')).toBe(0)
    expect(await brought(db, mina, { number: 2 })).toBe(null)
    const days = { from: '2026-11-01T00:00:00Z', before: '2026-12-01T00:00:00Z' }
    expect(await countPrivateMarks(db, ['rosa', 'rena'], days)).toEqual(new Map([['rosa', 1]]))
    expect(await unmarkPrivate(db, asked(hers))).toBe('unmarked')
    expect(await countPrivateMarks(db, ['rosa'], days)).toEqual(new Map())
    expect(await sees(db, mina, hers)).toBe(false)
    expect(await openWhatIsDue(db, tuesday)).toBe(1)
  })

  test('a manager who knows no more than the id of a call, or a line of it, opens nothing with it', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    await saveOwnTimeDays(db, 2)
    const id = await brought(db, rosa, { number: 5 })
    const [line, ...rest] = fairCall.map(([who, from, to, text]) => [who, from, to, text] as const)
    const made = rest.map(([who, from, to]) => [who, from, to, 'What was it again?'] as const)
    const forged = line ? [line, ...made] : made
    expect(await brought(db, mina, { number: 5, repId: null, said: forged })).toBeNull()
    expect([await sees(db, mina, id), await shareOf(db, id ?? '')]).toEqual([false, undefined])
    const more = [...fairCall, ['Rosa Diaz', 900, 930, 'Until Friday, then.'] as const]
    expect(await brought(db, mina, { number: 5, said: more })).toBe(id)
    expect(await sees(db, mina, id)).toBe(true)
  })

  test('what is given begins its new rep’s own time once, and taking it back takes nothing that they made of it', async () => {
    const { db } = await fresh()
    const { rosa, rena, mina } = await moveIn(db)
    await saveOwnTimeDays(db, 2)
    const ids: string[] = []
    for (const number of [1, 2, 3])
      ids.push((await brought(db, rosa, { number, by: 'Speaker 7', repId: null })) ?? '')
    const [untouched = '', noted = '', hidden = ''] = ids
    const given = await giveSelection(db, mina, { conversations: ids, repId: 'rena' }, friday)
    const giving = 'id' in given ? given.id : ''
    const times = await runningOwnTimes(db, { repId: 'rena' })
    expect(times.map((one) => [one.from, one.until])).toEqual(ids.map(() => [friday, tuesday]))
    expect(await giveSelection(db, mina, { conversations: ids, repId: 'rena' }, tuesday)).toEqual({
      problem: 'changed',
    })
    expect(await runningOwnTimes(db, { repId: 'rena' })).toEqual(times)

    const note = { conversationId: noted, authorId: 'rena', version: 0, text: 'For me alone.', now: friday }
    await saveNote(db, note)
    await markPrivate(db, { conversationId: hidden, repId: 'rena', now: friday })
    expect(await takeBackSelection(db, mina, giving, tuesday)).toBe(true)
    const back = (await findGiving(db, 'mina', giving))?.conversations.filter((one) => one.cameBack)
    expect(back?.map((one) => one.id)).toEqual([untouched])
    for (const id of [noted, hidden])
      expect([await sees(db, rena, id), await sees(db, mina, id), await sees(db, rosa, id)]).toEqual([
        ...[true, false, false],
      ])
    expect([await sees(db, rena, untouched), await sees(db, mina, untouched)]).toEqual([false, true])
  })

  test('handed over, left, moved and deleted: nobody sees it sooner for it', async () => {
    const { db } = await fresh()
    const { rosa, rena, mina, noah } = await moveIn(db)
    await saveOwnTimeDays(db, 2)
    const nobodys = (await brought(db, rosa, { number: 1, by: 'Speaker 7', repId: null })) ?? ''
    expect(await giveConversation(db, mina, nobodys, 'rena', friday)).toBe('given')
    expect([await sees(db, rosa, nobodys), await sees(db, mina, nobodys)]).toEqual([false, false])
    expect(await sees(db, rena, nobodys)).toBe(true)

    const left = (await brought(db, rosa, { number: 2 })) ?? ''
    const gone = (await brought(db, rosa, { number: 3 })) ?? ''
    await markPrivate(db, { conversationId: gone, repId: 'rosa', now: friday })
    await db.transaction().execute((trx) => deleteConversation(trx, gone))
    const days = { from: '2026-11-01T00:00:00Z', before: '2026-12-01T00:00:00Z' }
    expect(await countPrivateMarks(db, ['rosa'], days)).toEqual(new Map([['rosa', 1]]))
    await movePerson(db, 'rosa', { role: 'rep', teamId: noah.teamId })
    await deactivatePerson(db, 'rosa', friday)
    expect([await sees(db, mina, left), await sees(db, noah, left)]).toEqual([false, false])
    expect(await openWhatIsDue(db, tuesday)).toBe(2)
    expect([await sees(db, mina, left), await sees(db, noah, left)]).toEqual([true, false])
  })
})
