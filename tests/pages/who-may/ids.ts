import { newId } from '../../../db/new-id.ts'
import { knownCustomersFor } from '../../../db/queries/known-customers.ts'
import { setObjective } from '../../../db/queries/objectives.ts'
import { createDraft } from '../../../db/queries/plan-drafts.ts'
import { openPromises } from '../../../db/queries/promises.ts'
import { loneRecordings } from '../../../db/queries/recording-matches.ts'
import { createSenderOnce } from '../../../db/queries/senders.ts'
import { saveInstallation } from '../../../db/queries/settings.ts'
import { uploadBehind } from '../../../db/queries/upload-files.ts'
import { createWebhook, turnOff } from '../../../db/queries/webhooks.ts'
import { merge } from '../../../server/actions/merge-customers.ts'
import { undoMerge } from '../../../server/actions/undo-merge.ts'
import { templateOf } from '../../../server/pay/plan-templates.ts'
import { wavOf } from '../../sounds.ts'
import type { TestApp } from '../app.ts'
import { appealed } from '../appealed.ts'
import { argued } from '../argued.ts'
import { bringIn, idOf, kept, talk } from '../brought.ts'
import { begunCalibration } from '../calibrated.ts'
import { keptClip } from '../clipped.ts'
import { type Coached, coachedOf } from '../coached.ts'
import { commentOn } from '../commented.ts'
import { drawnAlone, requestOf } from '../drawn.ts'
import { expectedOf } from '../expected.ts'
import { payEverybody } from '../paid.ts'
import { begunReview } from '../reviewed.ts'
import { sharedView } from '../saved.ts'
import { boughtBy } from './bought.ts'

export interface Ids extends Coached {
  readonly rosa: string
  readonly rena: string
  readonly conversation: string
  readonly later: string
  readonly grown: string
  readonly insight: string
  readonly moment: string
  readonly commitment: string
  readonly statement: string
  readonly closedPeriod: string
  readonly planDraft: string
  readonly webhook: string
  readonly sender: string
  readonly comment: string
  readonly review: string
  readonly calibration: string
  readonly appeal: string
  readonly advocacyCase: string
  readonly clip: string
  readonly playlist: string
  readonly view: string
  readonly upload: string
  readonly uploadFile: string
  readonly expectedCall: string
  readonly expectedSource: string
  readonly recordingUpload: string
  readonly recordingFile: string
  readonly customer: string
  readonly otherCustomer: string
  readonly merge: string
  readonly drawnPeriod: string
  readonly request: string
  readonly objective: string
  readonly purchase: string
  readonly field: string
  readonly change: string
}

/** One of each thing that has an address, all of them Rosa’s or about her. */
export async function idsOf(app: TestApp): Promise<Ids> {
  const path = await bringIn(app, 'rosa', talk(17, { ending: 'We are number one in the market, trust me.' }))
  const later = await bringIn(app, 'rosa', talk(19))
  await bringIn(app, 'rosa', talk(16))
  const grown = await bringIn(app, 'rosa', talk(16, { ending: 'And one sentence more.' }))
  const { findings } = await kept(app, 'rosa', path)
  const owed = await openPromises(app.services.db, await app.viewer('rosa'), app.ids.rosa)
  const paid = await payEverybody(app)
  const hook = { url: 'https://crm.example/', events: ['promise.due'], byId: app.ids.ada } as const
  const at = app.services.now().toISOString()
  const webhook = await createWebhook(app.services.db, { ...hook, now: at })
  await turnOff(app.services.db, webhook.id, 'admin', at)
  const senderId = newId()
  const sender = { id: senderId, name: 'The telephone system', byId: app.ids.ada, now: at }
  await createSenderOnce(app.services.db, sender)
  await (await app.as('rosa')).upload({ 'alone.wav': wavOf([new Float32Array(800)]) })
  await app.services.recordings.settled()
  const [lone] = await loneRecordings(app.services.db)
  const merged = await mergedOnce(app)
  const behind = await uploadBehind(app.services.db, idOf(path))
  await saveInstallation(app.services.db, { organisation: 'A demo', demo: true, timeZone: 'Europe/London' })
  return {
    rosa: app.ids.rosa,
    rena: app.ids.rena,
    conversation: idOf(path),
    later: idOf(later),
    grown: idOf(grown),
    insight: findings.insights[0]?.id ?? '',
    moment: findings.moments[0]?.id ?? '',
    commitment: owed.find((one) => one.conversationId === idOf(path))?.id ?? '',
    statement: paid.rosas,
    closedPeriod: paid.october,
    planDraft: await createDraft(app.services.db, {
      replaces: null,
      version: 1,
      draft: templateOf('upside-only'),
      byId: app.ids.hana,
      now: at,
    }),
    webhook: webhook.id,
    sender: senderId,
    comment: await commentOn(app, idOf(path)),
    review: await begunReview(app, idOf(path)),
    calibration: await begunCalibration(app),
    appeal: await appealed(app, 'encounter', idOf(path)),
    advocacyCase: await argued(app, idOf(path)),
    ...(await keptClip(app, idOf(path))),
    ...(await coachedOf(app, idOf(path))),
    view: await sharedView(app),
    upload: behind?.uploadId ?? '',
    uploadFile: behind?.fileId ?? '',
    ...(await expectedOf(app, 'rosa')),
    recordingUpload: lone?.uploadId ?? '',
    recordingFile: lone?.fileId ?? '',
    ...merged,
    ...(await boughtBy(app, merged.customer)),
    objective: await objectiveIn(app),
    drawnPeriod: await drawnAlone(app, idOf(path)),
    request: await requestOf(app, idOf(path)),
  }
}

/** What Rosa wants to learn of somebody she talked with. */
async function objectiveIn(app: TestApp): Promise<string> {
  const [customer] = await knownCustomersFor(app.services.db, await app.viewer('hana'))
  const set = { customerId: customer?.id ?? '', repId: app.ids.rosa, wants: 'Who decides', kind: null }
  const now = app.services.now().toISOString()
  return (await setObjective(app.services.db, { ...set, once: 'her own word', now })).id
}

/** Two customers of Rosa’s, who were one for a while. */
async function mergedOnce(app: TestApp) {
  const { db, now } = app.services
  const hana = await app.viewer('hana')
  await bringIn(app, 'rosa', talk(12, { customer: 'Carla Lindqvist' }))
  const [customer = '', otherCustomer = ''] = (await knownCustomersFor(db, hana)).map((one) => one.id)
  const at = now().toISOString()
  const answer = await merge(db, hana, { kind: 'customer', kept: customer, gone: otherCustomer }, at)
  const id = 'id' in answer ? answer.id : ''
  await undoMerge(db, hana, { mergeId: id }, at)
  return { customer, otherCustomer, merge: id }
}
