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

/**
 * What a customer was sent, while its link works. Whether they opened it is noted only with their consent, and only when
 * they press to open it: what looks at links by itself presses nothing.
 */
export function createMaterialsSent() {
  const sent = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  sent.use(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })

  sent.get('/:token', async (c) => {
    const found = await foundSending(c)
    return found ? sentPage(c, found, null) : c.html(<SentOverPage frame={await frameOutside(c)} />, 410)
  })

  // A form may lead to our own pages alone, so an address elsewhere is shown to be followed.
  sent.post('/:token/opening', async (c) => {
    const found = await foundSending(c)
    if (!found) throw new HTTPException(410)
    await saveMaterialOpening(c.var.db, found.sending, c.var.now().toISOString())
    const { url } = found.material
    return url === null
      ? c.redirect(paths.materialSentFile(c.req.param('token')), 303)
      : sentPage(c, found, url)
  })

  sent.get('/:token/file', async (c) => {
    const found = await foundSending(c)
    if (!found) throw new HTTPException(410)
    const { material } = found
    return material.url === null ? fileAnswer(c, material) : c.redirect(material.url, 302)
  })

  return sent
}

async function frameOutside(c: Context<AppEnv>) {
  return { ...(await frameOf(c)), demo: false, viewer: null }
}

async function sentPage(c: Context<AppEnv>, { sending, material }: FoundSending, address: string | null) {
  const { reader, config } = c.var
  return c.html(
    <SentPage
      frame={await frameOutside(c)}
      title={material.title}
      rep={sending.repName}
      openAt={paths.materialOpening(c.req.param('token') ?? '')}
      address={address}
      until={day(sending.expiresAt, config.timeZone ?? 'UTC')}
      isNoted={(await consentOf(reader, sending.customerId)) !== undefined}
    />,
  )
}

interface FoundSending {
  readonly sending: Sending
  readonly material: Material
}

/** What is not signed by us is not there; `undefined` for what has ended. */
async function foundSending(c: Context<AppEnv>): Promise<FoundSending | undefined> {
  const { reader, config, now } = c.var
  const id = idOfToken(secretFor(config), 'material sent', c.req.param('token') ?? '')
  const sending = id === undefined ? undefined : await findSending(reader, id)
  if (!sending) throw new HTTPException(404)
  const material = await findMaterial(reader, sending.materialId)
  const isOut = sending.revokedAt === null && sending.expiresAt > now().toISOString()
  return isOut && material ? { sending, material } : undefined
}
