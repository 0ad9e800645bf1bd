import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findPlan } from '../../db/queries/plans.ts'
import { findGrades, statementsOfPeriod } from '../../db/queries/statements.ts'
import { verdictsOf } from '../../server/actions/plan-verdicts.ts'
import { readConfig } from '../../server/config.ts'
import { generateCompany } from '../../server/generate/generate.ts'
import { createAuth, migrateAuth } from '../../server/web/auth.ts'
import { makeSqlite } from '../databases.ts'

const ends: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

test('in a company of three teams three behaviours are payable by the second period, and the others say what they need', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'heard-company-'))
  ends.push(() => rm(dataDir, { recursive: true, force: true }))
  const { db, database } = await makeSqlite((end) => ends.push(end))
  const { baseUrl } = readConfig({ DATA_DIR: dataDir })
  const secret = 'a secret of a company that nobody keeps anything in'
  const auth = createAuth(db, { secret, database, baseUrl, secureCookies: false })
  await migrateAuth(auth)
  const now = () => new Date('2026-11-19T13:00:00Z')
  const size = {
    reps: 9,
    periods: 2,
    meetingsAtFirst: 1,
    meetings: 23,
    caseEvery: 1,
    mailEvery: 12,
    seed: 'twelve',
  }
  const { company, periods } = await generateCompany({ db, auth, now }, size)
  expect(company.managers).toHaveLength(3)

  const plan = (await findPlan(db, periods[1]?.planId ?? ''))?.plan
  if (!plan) throw new Error('The company has no plan')
  const teams = await verdictsOf(db, company.hr, plan)
  expect(teams.map(({ team }) => team).toSorted()).toEqual(['East', 'North', 'South'])
  for (const { verdicts } of teams) {
    const payable = verdicts.filter((one) => one.isPaid && one.from.nth <= 2 && one.measurable * 2 > one.of)
    expect(payable.map(({ behaviour }) => behaviour)).toEqual(['note-taking', 'follow-up', 'advocacy'])
    for (const one of verdicts) if (!payable.includes(one)) expect(one.lack).not.toBeNull()
  }

  const counted = new Map<string, number>()
  for (const { person } of company.reps) {
    const kept = await findGrades(db, person, periods[1]?.id ?? '', person.id)
    for (const grade of Object.values(kept?.grades ?? {}))
      if (grade.measurable) counted.set(grade.behaviour, (counted.get(grade.behaviour) ?? 0) + 1)
      else expect(grade.reasons.length).toBeGreaterThan(0)
  }
  const told = teams.flatMap(({ verdicts }) => verdicts)
  for (const [behaviour, many] of counted)
    expect(
      told.filter((one) => one.behaviour === behaviour).reduce((sum, one) => sum + one.measurable, 0),
    ).toBe(many)
  const statements = await statementsOfPeriod(db, company.hr, periods[1]?.id ?? '')
  expect(
    statements.filter(({ statement }) => statement.totalMinor > statement.targetMinor).length,
  ).toBeGreaterThan(0)
})
