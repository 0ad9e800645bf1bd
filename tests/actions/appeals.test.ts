import { expect, test } from 'vitest'
import { appealsFor, findAppeal, openAppealsFor } from '../../db/queries/appeals.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { rescoredBy } from '../../db/queries/grade-moves.ts'
import { saveLeave } from '../../db/queries/leaves.ts'
import { noticesFor } from '../../db/queries/notices.ts'
import { deactivatePerson, type Viewer } from '../../db/queries/people.ts'
import { decideAppeal, decideByLink, runAppealClocks } from '../../server/actions/appeals/decide.ts'
import { fileAppeal, type WantedAppeal, withdrawAppeal } from '../../server/actions/appeals/file.ts'
import { askedByLink, type HandedTo, handOver, takeBack } from '../../server/actions/appeals/hand-over.ts'
import { sameFaults } from '../../server/actions/appeals/same-fault.ts'
import { unitsUnderAppeal } from '../../server/actions/appeals/units-under-appeal.ts'
import { clocksAgain } from '../../server/actions/clocks-again.ts'
import { settledIn } from '../../server/actions/settled-findings.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

// A Monday.
const now = '2026-11-23T09:00:00.000Z'
const period = { from: '2026-10-01', to: '2026-12-31', timeZone: 'Europe/London' }

onEveryDatabase((fresh) => {
  async function story() {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const full = await findConversation(db, cast.rosa, conversationId)
    const promise = full?.findings.commitments.find((one) => one.class === 'promise')
    const wanted: WantedAppeal = {
      kind: 'commitment',
      about: promise?.id ?? '',
      reason: 'no-promise',
      words: 'She asked, I did not promise.',
      proposed: { what: 'nothing' },
    }
    const file = async (one = wanted) => {
      const answer = await fileAppeal(db, cast.rosa, one, now)
      return 'id' in answer ? answer.id : ''
    }
    const answerNow = async () => {
      const again = await findConversation(db, cast.rosa, conversationId)
      if (!again) throw new Error('The conversation is gone')
      return settledIn({ ...again, repId: 'rosa' }).find(({ id }) => id === wanted.about)?.word
    }
    return { db, cast, conversationId, wanted, file, answerNow }
  }

  test('another team’s manager decides, once, and what was wrong is put right', async () => {
    const { db, cast, wanted, file, answerNow } = await story()
    const [id = '', again] = await Promise.all([file(), file()])
    expect(again).toBe(id)
    expect(await fileAppeal(db, cast.ravi, wanted, now)).toEqual({ problem: 'missing' })
    const appeal = await findAppeal(db, cast.rosa, id)
    expect(appeal).toMatchObject({ decider: { id: 'noah' }, behaviour: 'follow-up', version: 1 })
    expect(appeal?.dueAt).toBe('2026-11-30T09:00:00.000Z')
    expect((await openAppealsFor(db, cast.noah)).map((one) => one.id)).toEqual([id])
    expect(await appealsFor(db, cast.ravi)).toEqual([])
    expect((await unitsUnderAppeal(db, 'rosa', period))('follow-up')).toBe(1)
    expect((await unitsUnderAppeal(db, 'rosa', period))('listening')).toBe(0)

    const decision = { id, version: 1, outcome: 'upheld', words: 'An ask is no promise.' } as const
    expect(await decideAppeal(db, cast.mina, decision, now)).toEqual({ problem: 'forbidden' })
    const both = await Promise.all([1, 2].map(() => decideAppeal(db, cast.noah, decision, now)))
    expect(both.filter((one) => 'problem' in one)).toEqual([{ problem: 'stale' }])
    expect(await answerNow()).toMatchObject({ answer: 'no', byId: 'noah' })
    expect((await unitsUnderAppeal(db, 'rosa', period))('follow-up')).toBe(0)
    expect((await noticesFor(db, cast.rosa)).map((one) => one.kind).toSorted()).toEqual([
      'appeal-decided',
      'appeal-filed',
    ])
    expect((await noticesFor(db, cast.noah)).map((one) => one.kind)).toEqual(['appeal-to-decide'])
    expect(await withdrawAppeal(db, cast.rosa, { id, version: 2 }, now)).toEqual({ problem: 'stale' })
  })

  test('an appeal is handed to a peer, then to somebody outside, who decides it once by a link', async () => {
    const { db, cast, file, answerNow } = await story()
    const id = await file()
    const to = (person: Viewer, version: number, whom: HandedTo) =>
      handOver(db, person, { id, version, to: whom }, now)
    expect(await to(cast.mina, 1, { personId: 'rena' })).toEqual({ problem: 'forbidden' })
    expect(await to(cast.noah, 1, { personId: 'mina' })).toEqual({ problem: 'party' })
    expect(await to(cast.noah, 1, { personId: 'rena' })).toEqual({ id })
    await runAppealClocks(db, now)
    const handed = await findAppeal(db, cast.rena, id)
    expect(handed).toMatchObject({ decider: { id: 'rena' }, dueAt: '2026-11-30T09:00:00.000Z', version: 2 })
    expect(await to(cast.rena, 2, { name: 'Vera Holm' })).toEqual({ problem: 'forbidden' })

    const { token = '' } = (await to(cast.hana, 2, { name: 'Vera Holm' })) as { token?: string }
    expect((await askedByLink(db, token, now))?.appeal.outside?.name).toBe('Vera Holm')
    expect(await askedByLink(db, token, '2026-11-30T09:00:00.000Z')).toBeUndefined()
    await takeBack(db, cast.hana, id, now)
    expect(await askedByLink(db, token, now)).toBeUndefined()

    const again = (await to(cast.hana, 3, { name: 'Vera Holm' })) as { token?: string }
    const decision = { version: 4, outcome: 'upheld', words: 'An ask is no promise.' } as const
    const both = await Promise.all([1, 2].map(() => decideByLink(db, again.token ?? '', decision, now)))
    expect(both.filter((one) => 'problem' in one)).toHaveLength(1)
    expect(await findAppeal(db, cast.rosa, id)).toMatchObject({
      outcome: 'upheld',
      outside: { name: 'Vera Holm', hasDecided: true },
    })
    expect(await answerNow()).toMatchObject({ answer: 'no', byId: 'hana' })
    expect((await noticesFor(db, cast.rosa)).map((one) => one.kind)).toContain('appeal-handed')
  })

  test('a clock waits for who is away, changes hands when they leave, and ends as the rep says', async () => {
    const { db, cast, file, answerNow } = await story()
    const id = await file()
    const away = { personId: 'noah', from: '2026-11-24', to: '2026-11-25', byId: 'noah', now }
    await saveLeave(db, away)
    await clocksAgain(db, 'noah', now)
    expect((await findAppeal(db, cast.rosa, id))?.dueAt).toBe('2026-12-02T09:00:00.000Z')
    const late = { id, version: 2, outcome: 'refused', words: 'Late.' } as const
    expect(await decideAppeal(db, cast.noah, late, '2026-12-02T09:00:00.000Z')).toEqual({ problem: 'stale' })
    await deactivatePerson(db, 'noah', '2026-11-26T09:00:00Z')
    expect(await runAppealClocks(db, '2026-11-26T09:00:00.000Z')).toBe(0)
    const moved = await findAppeal(db, cast.rosa, id)
    expect(moved).toMatchObject({ decider: { id: 'hana' }, dueAt: '2026-12-03T09:00:00.000Z' })
    expect(await noticesFor(db, cast.noah)).toEqual([])
    expect(await runAppealClocks(db, '2026-12-03T09:00:00.000Z')).toBe(1)
    expect(await findAppeal(db, cast.rosa, id)).toMatchObject({ outcome: 'lapsed' })
    expect(await answerNow()).toMatchObject({ answer: 'no' })
    expect(await runAppealClocks(db, '2026-12-04T09:00:00.000Z')).toBe(0)
  })

  test('whoever is away for long puts nothing off: somebody else decides', async () => {
    const { db, cast, file } = await story()
    const id = await file()
    await saveLeave(db, { personId: 'noah', from: '2026-11-24', to: '2027-11-20', byId: 'noah', now })
    await clocksAgain(db, 'noah', now)
    const asked = await findAppeal(db, cast.rosa, id)
    expect(asked).toMatchObject({ decider: { id: 'hana' }, dueAt: '2026-11-30T09:00:00.000Z' })
  })

  test('the same fault is put right for everyone, and what is gone can be decided all the same', async () => {
    const { db, cast, conversationId, file } = await story()
    await importCall(db, cast.rena)
    const id = await file()
    await decideAppeal(db, cast.noah, { id, version: 1, outcome: 'upheld', words: 'No promise.' }, now)
    const upheld = await findAppeal(db, cast.rosa, id)
    expect(upheld && (await rescoredBy(db, upheld)).map(({ name, findings }) => [name, findings])).toEqual([
      ['Rena Okafor', 1],
      ['Rosa Diaz', 1],
    ])
    expect((await noticesFor(db, cast.rena)).map((one) => one.kind)).toContain('rescored')
    expect(upheld && (await sameFaults(db, cast.mina, upheld))).toEqual([])
    expect((await noticesFor(db, cast.mina)).map((one) => one.kind)).not.toContain('same-fault')

    const counts = {
      kind: 'encounter',
      about: conversationId,
      reason: 'private-call',
      words: '',
      proposed: {},
    } as const
    const other = await file(counts)
    await db.deleteFrom('conversations').where('id', '=', conversationId).execute()
    expect(await findAppeal(db, cast.rosa, other)).toMatchObject({ conversationId: null, outcome: null })
    const refused = { id: other, version: 1, outcome: 'refused', words: 'It is gone.' } as const
    expect(await decideAppeal(db, cast.noah, refused, now)).toEqual({ id: other })
  })
})
