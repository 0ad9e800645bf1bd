import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from './env.ts'
import { formData } from './forms.ts'

/** The one file of a form; `undefined` where none was chosen. */
export async function fileIn(c: Context<AppEnv>): Promise<Uint8Array | undefined> {
  const file = (await formData(c)).get('file')
  if (!(file instanceof File) || file.size === 0) return undefined
  return new Uint8Array(await file.arrayBuffer())
}

/** A table that was shown, sent again with what it was shown to do. */
export async function confirmedIn(c: Context<AppEnv>): Promise<{ bytes: Uint8Array; seal: string }> {
  const form = await formData(c)
  const [text, seal] = [form.get('text'), form.get('seal')]
  if (typeof text !== 'string' || typeof seal !== 'string' || text === '')
    throw new HTTPException(422, { message: words.forms.tableGone })
  // A form sends every line break as CRLF.
  return { bytes: new TextEncoder().encode(text.replaceAll('\r\n', '\n')), seal }
}
