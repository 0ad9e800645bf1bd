import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findMaterial, type Material } from '../../db/queries/materials.ts'
import { consentOf, findSending, type Sending, saveMaterialOpening } from '../../db/queries/sendings.ts'
import { day } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { SentOverPage, SentPage } from '../../views/support/sent-page.tsx'
import { Allowance } from '../api/allowance.ts'
import { idOfToken } from '../mail/signed-links.ts'
import { secretFor } from '../secret.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { networkOf } from '../web/network.ts'
import { fileAnswer } from './materials.tsx'

const PER_MINUTE = 60

/** What a customer was sent, while its link works. Whether they opened it is noted only with their consent. */
export function createMaterialsSent() {
  const sent = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  sent.use(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })

  sent.get('/:token', async (c) => {
    const { reader, config } = c.var
    const frame = { ...(await frameOf(c)), demo: false, viewer: null }
    const found = await foundSending(c)
    if (!found) return c.html(<SentOverPage frame={frame} />, 410)
    const { sending, material } = found
    return c.html(
      <SentPage
        frame={frame}
        title={material.title}
        rep={sending.repName}
        href={paths.materialSentFile(c.req.param('token'))}
        until={day(sending.expiresAt, config.timeZone ?? 'UTC')}
        isNoted={(await consentOf(reader, sending.customerId)) !== undefined}
      />,
    )
  })

  sent.get('/:token/file', async (c) => {
    const found = await foundSending(c)
    if (!found) throw new HTTPException(410)
    const { sending, material } = found
    if (c.req.method !== 'HEAD') await saveMaterialOpening(c.var.db, sending, c.var.now().toISOString())
    return material.url === null ? fileAnswer(c, material) : c.redirect(material.url, 302)
  })

  return sent
}

/** What is not signed by us is not there; `undefined` for what has ended. */
async function foundSending(
  c: Context<AppEnv>,
): Promise<{ readonly sending: Sending; readonly material: Material } | undefined> {
  const { reader, config, now } = c.var
  const id = idOfToken(secretFor(config), 'material sent', c.req.param('token') ?? '')
  const sending = id === undefined ? undefined : await findSending(reader, id)
  if (!sending) throw new HTTPException(404)
  const material = await findMaterial(reader, sending.materialId)
  const isOut = sending.revokedAt === null && sending.expiresAt > now().toISOString()
  return isOut && material ? { sending, material } : undefined
}
