import { expect, onTestFinished, test } from 'vitest'
import { failedDigests, saveDigestWish } from '../../db/queries/digests.ts'
import { readNotices, tell } from '../../db/queries/notices.ts'
import { savePreferences } from '../../db/queries/preferences.ts'
import { readConfig } from '../../server/config.ts'
import { digestJob } from '../../server/jobs/digests.ts'
import { createLog } from '../../server/web/log.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { openApp } from '../pages/app.ts'
import { openPostOffice } from './post-office.ts'

const header = (mail: { headers: { key: string; value: string }[] } | undefined, key: string) =>
  mail?.headers.find((one) => one.key === key)?.value

onEveryDatabase((fresh) => {
  test('D-59 a digest goes out at eight in one’s own morning, once, and never empty', async () => {
    const office = await openPostOffice()
    onTestFinished(office.close)
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const config = readConfig({
      SMTP_URL: office.url,
      SECRET: 'a'.repeat(32),
      BASE_URL: 'https://heard.example',
    })
    const at = async (instant: string) => {
      const job = digestJob({ config, db, log: createLog('silent'), now: () => new Date(instant) })
      job.wake()
      await job.settled()
    }
    const told = (about: string, now: string) =>
      tell(db, { to: 'mina', kind: 'goal', about, conversationId, byId: 'rosa', path: '/goals', now })
    const evening = { rhythm: 'daily', quiet: { from: '20:00', to: '08:30' } } as const
    await saveDigestWish(db, 'mina', evening, '2026-11-24T09:00:00Z')

    await at('2026-11-24T12:00:00Z')
    expect(office.mails).toEqual([])
    await told('one', '2026-11-24T13:00:00Z')
    await at('2026-11-24T13:00:00Z')
    await at('2026-11-25T08:10:00Z')
    expect(office.mails).toEqual([])
    await at('2026-11-25T08:31:00Z')
    await at('2026-11-25T08:40:00Z')
    expect(office.mails.map((mail) => mail.subject)).toEqual(['Heard: 1 thing for you'])
    const [mail] = office.mails
    expect(mail?.to?.[0]?.address).toBe('mina@loomworks.example')
    expect(mail?.text).toContain('Europe/London')
    expect(mail?.text).toContain('https://heard.example/notices')
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Rosa|Cora|src=|<link|<style/)
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header(mail, 'list-unsubscribe')).toMatch(
      /^<https:\/\/heard\.example\/unsubscribe\/mina\.[\w-]+>$/,
    )

    await savePreferences(db, 'mina', { language: 'de' })
    await told('two', '2026-11-25T13:00:00Z')
    office.refuse(451)
    await at('2026-11-26T09:00:00Z')
    expect(await failedDigests(db, '2026-11-01')).toMatchObject([{ name: 'Mina Aalto', isOver: false }])
    office.refuse(null)
    await at('2026-11-26T09:00:30Z')
    expect(office.mails).toHaveLength(1)
    await Promise.all([at('2026-11-26T09:02:00Z'), at('2026-11-26T09:02:00Z')])
    expect(office.mails).toHaveLength(2)
    expect(office.mails[1]?.subject).toBe('Heard: eine Sache für Sie')
    expect(office.mails[1]?.html).toContain('<html lang="de">')

    await told('three', '2026-11-26T13:00:00Z')
    office.refuse(550)
    await at('2026-11-27T09:00:00Z')
    office.refuse(null)
    await at('2026-11-27T12:00:00Z')
    expect(await failedDigests(db, '2026-11-01')).toMatchObject([{ on: '2026-11-27', isOver: true }])
    await readNotices(db, 'mina', { until: '2026-11-30T00:00:00Z' }, '2026-11-27T13:00:00Z')
    await at('2026-11-28T09:00:00Z')
    expect(office.mails).toHaveLength(2)
  })
})

test('one click in the mail stops digests without signing in, and following its link does not', async () => {
  const office = await openPostOffice()
  const app = await openApp('2026-11-24T09:00:00Z', { SMTP_URL: office.url })
  onTestFinished(async () => {
    await app.close()
    await office.close()
  })
  const { services } = app
  const mina = await app.as('mina')
  expect((await mina.post('/notices/digest', { rhythm: 'daily', from: '20:00', to: '' })).status).toBe(422)
  expect((await mina.post('/notices/digest', { rhythm: 'daily', from: '', to: '' })).status).toBe(303)
  await tell(services.db, {
    to: app.ids.mina,
    kind: 'lesson',
    about: 'l',
    path: '/lessons',
    now: '2026-11-24T08:00:00Z',
  })
  services.digests.wake()
  await services.digests.settled()
  const link = /<(.*)>/.exec(header(office.mails[0], 'list-unsubscribe') ?? '')?.[1] ?? ''
  const path = new URL(link).pathname
  const wished = async () => /value="(\w+)" selected/.exec(await (await mina.get('/notices')).text())?.[1]
  expect(await (await app.stranger.get(path)).text()).toContain('Nothing has changed yet')
  expect(await wished()).toBe('daily')
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await app.stranger.ask(path, { method: 'POST', body })).status).toBe(200)
  expect(await wished()).toBe('none')
  expect((await app.stranger.get(`${path}x`)).status).toBe(404)
})
