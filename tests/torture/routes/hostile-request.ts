import { Webhook } from 'standardwebhooks'
import { exampleEvents } from '../../../server/api/event-schema.ts'
import { heardExample, vttExample } from '../../../server/api/import-examples.ts'
import { purchaseExample } from '../../../server/api/purchase-schema.ts'
import { damagedJson } from '../damage-json.ts'
import { oneOf, type Roll } from '../dice.ts'
import { examples } from '../examples.ts'
import { harmedFile } from '../fuzz.ts'
import type { Field, FoundForm } from './found-forms.ts'
import { asked, hostileValue, likelyValue, namesNotAsked } from './hostile-values.ts'
import { type Guest, type House, shop } from './house.ts'
import { idsIn } from './pool.ts'

/** What somebody sends: kept whole, so that it can be told when it goes wrong. */
export interface Sent {
  readonly guest: Guest
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | null
}

export type Entries = readonly (readonly [string, string | Uint8Array])[]

/** A page or a file, asked for with something odd in its address, or as it is. */
export function askedFor(path: string, guest: Guest, roll: Roll, ids: readonly string[]): Sent {
  const [place = '', query = ''] = path.split('?')
  const params = new URLSearchParams(query)
  const names = [...params.keys()]
  for (let times = roll(4); times > 0; times -= 1) {
    const name = roll(2) === 0 && names.length > 0 ? oneOf(names, roll) : oneOf(asked, roll)
    if (roll(6) === 0) params.append(name, hostileValue(roll))
    else params.set(name, roll(3) === 0 ? likelyValue(name, roll) : hostileValue(roll))
  }
  const search = params.size === 0 ? '' : `?${params}`
  return sent('GET', harmedPath(place, roll, ids) + search, { guest, roll })
}

/** A form as its page has it, harmed a few times, or as it is. */
export function filledIn(form: FoundForm, guest: Guest, roll: Roll, ids: readonly string[]): Sent {
  const values: [string, string | Uint8Array][] = form.fields.flatMap((field) => filled(field, roll))
  for (let times = roll(3) === 0 ? 0 : 1 + roll(3); times > 0; times -= 1) harm(values, roll, ids)
  const path = roll(8) === 0 ? harmedPath(form.action, roll, ids) : form.action
  if (form.method === 'GET') {
    const said = values.map(([name, value]): [string, string] => [name, String(value)])
    return sent('GET', `${path.split('?')[0]}?${new URLSearchParams(said)}`, { guest, roll })
  }
  return sent('POST', path, { guest, roll, ...bodyOf(values, form.isMultipart, roll) })
}

/** What a program sends: a conversation, a purchase, what a visitor does, a signed message. */
export function programSends(house: House, guest: Guest, roll: Roll): Sent {
  const authorization = `Bearer ${guest.token}`
  const json = { authorization, 'content-type': 'application/json' }
  const kind = roll(5)
  if (kind === 0) {
    const query = new URLSearchParams([['name', roll(3) === 0 ? hostileValue(roll) : 'call.vtt']])
    if (roll(3) === 0) query.append(oneOf([...asked, 'externalId', 'source'], roll), hostileValue(roll))
    const key = roll(3) === 0 ? { 'idempotency-key': `k${roll(5)}` } : {}
    return {
      guest,
      method: 'POST',
      path: `/api/conversations?${query}`,
      headers: { ...json, ...key },
      body: fileFrom(roll),
    }
  }
  if (kind === 1)
    return {
      guest,
      method: 'POST',
      path: '/api/purchases',
      headers: json,
      body: harmedJson(purchaseExample, roll),
    }
  if (kind === 2) {
    const body = harmedJson({ externalId: purchaseExample.externalId }, roll)
    return { guest, method: 'POST', path: '/api/purchases/cancellations', headers: json, body }
  }
  if (kind === 3) {
    const at = house.services.now().toISOString()
    const events = exampleEvents.events.map((one) => ({ ...one, id: `e${roll(1_000_000)}`, at }))
    const body = harmedJson(roll(2) === 0 ? { events } : events[0], roll)
    const bySite = { origin: shop, 'content-type': 'text/plain' }
    const path = `/api/events?site=${house.site}`
    return roll(2) === 0
      ? { guest, method: 'POST', path, headers: bySite, body }
      : { guest, method: 'POST', path: '/api/events', headers: json, body }
  }
  return signedMessage(house, guest, roll)
}

function signedMessage({ services, sender }: House, guest: Guest, roll: Roll): Sent {
  const isPurchase = roll(3) === 0
  const body = isPurchase
    ? harmedJson({ type: 'purchase.recorded', data: purchaseExample }, roll)
    : Buffer.from(roll(2) === 0 ? harmedJson(heardExample, roll) : fileFrom(roll)).toString()
  const id = `m${roll(1_000_000)}`
  const at = services.now()
  const headers = {
    'webhook-id': roll(20) === 0 ? printable(hostileValue(roll)) : id,
    'webhook-timestamp':
      roll(20) === 0 ? printable(hostileValue(roll)) : String(Math.floor(at.getTime() / 1000)),
    'webhook-signature':
      roll(20) === 0 ? printable(hostileValue(roll)) : new Webhook(sender.secret).sign(id, at, body),
    'content-type': 'application/json',
  }
  return { guest, method: 'POST', path: `/hooks/${sender.id}`, headers, body }
}

function harmedJson(json: unknown, roll: Roll): string {
  if (roll(12) === 0)
    return oneOf(['', '{', 'null', '[]', `${'['.repeat(50_000)}`, '{"a":"\\ud800"}', '1e400'], roll)
  const harmed = roll(4) === 0 ? json : damagedJson(json, roll)
  const text = JSON.stringify(harmed) ?? ''
  return roll(10) === 0 ? text.replace('{', '{"__proto__":{"polluted":true},') : text
}

/** A file of any kind, more often harmed than not. */
export function fileFrom(roll: Roll): Uint8Array {
  if (roll(6) === 0) return Buffer.from(vttExample)
  return roll(4) === 0 ? oneOf(examples, roll).bytes : harmedFile(examples, roll(4_000_000_000)).bytes
}

function filled({ name, kind, value, offered }: Field, roll: Roll): [string, string | Uint8Array][] {
  if (kind === 'file') return [[name, fileFrom(roll)]]
  if (kind === 'choice') {
    if (offered.length > 1 && roll(2) === 0) return [[name, oneOf(offered, roll)]]
    return value === null ? [] : [[name, value]]
  }
  return [[name, value === null || value === '' ? (roll(5) === 0 ? '' : likelyValue(name, roll)) : value]]
}

function harm(values: [string, string | Uint8Array][], roll: Roll, ids: readonly string[]): void {
  const at = values.length === 0 ? -1 : roll(values.length)
  const chosen = values[at]
  const kind = chosen ? roll(9) : 8
  if (kind <= 3 && chosen) chosen[1] = hostileValue(roll)
  else if (kind === 4 && chosen) chosen[1] = ids.length > 0 ? oneOf(ids, roll) : ''
  else if (kind === 5) values.splice(at, 1)
  else if (kind === 6 && chosen) values.push([chosen[0], roll(2) === 0 ? chosen[1] : hostileValue(roll)])
  else if (kind === 7 && chosen) chosen[0] = roll(2) === 0 ? `${chosen[0]}[]` : oneOf(namesNotAsked, roll)
  else values.push([oneOf(namesNotAsked, roll), hostileValue(roll)])
}

function harmedPath(path: string, roll: Roll, ids: readonly string[]): string {
  const held = idsIn(path)
  if (held.length === 0 || roll(3) > 0) return path
  const other =
    roll(2) === 0 && ids.length > 0 ? oneOf(ids, roll) : encoded(hostileValue(roll).slice(0, 9_000))
  return path.replace(oneOf(held, roll), other)
}

function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

function bodyOf(values: Entries, isMultipart: boolean, roll: Roll) {
  const odd = roll(25)
  if (odd === 0)
    return { type: 'application/json', body: JSON.stringify(Object.fromEntries(textsOf(values))) }
  if (odd === 1) return { type: 'text/plain', body: urlencoded(values) }
  if (odd === 2)
    return { type: 'application/x-www-form-urlencoded', body: `%ff=%80&${urlencoded(values)}&%&=&&` }
  if (odd === 3) return { type: 'multipart/form-data', body: multipart(values, 'x') }
  if (odd === 4) return { type: printable(hostileValue(roll)), body: urlencoded(values) }
  if (isMultipart ? odd !== 5 : odd === 5) {
    const whole = multipart(values, 'fuzzed')
    const body = roll(15) === 0 ? whole.subarray(0, roll(whole.length + 1)) : whole
    return { type: 'multipart/form-data; boundary=fuzzed', body }
  }
  return { type: 'application/x-www-form-urlencoded', body: urlencoded(values) }
}

function textsOf(values: Entries): [string, string][] {
  return values.map(([name, value]) => [
    name,
    typeof value === 'string' ? value : Buffer.from(value).toString(),
  ])
}

function urlencoded(values: Entries): string {
  return new URLSearchParams(textsOf(values)).toString()
}

function multipart(values: Entries, boundary: string): Uint8Array {
  const parts = values.flatMap(([name, value]) => {
    const file = typeof value === 'string' ? '' : '; filename="call.vtt"\r\nContent-Type: text/vtt'
    const said = name.replaceAll(/["\r\n]/g, '_')
    return [`--${boundary}\r\nContent-Disposition: form-data; name="${said}"${file}\r\n\r\n`, value, '\r\n']
  })
  return Buffer.concat([...parts.map((part) => Buffer.from(part)), Buffer.from(`--${boundary}--\r\n`)])
}

interface How {
  readonly guest: Guest
  readonly roll: Roll
  readonly type?: string
  readonly body?: string | Uint8Array
}

const oddHeaders = [
  'accept',
  'accept-language',
  'range',
  'if-none-match',
  'if-modified-since',
  'hx-target',
  'hx-current-url',
  'x-forwarded-for',
  'referer',
  'cookie',
  'content-length',
  'x-request-id',
  'host',
]

/** As a browser sends it, by htmx or without, and now and then with a header no browser sends. */
function sent(method: string, path: string, { guest, roll, type, body }: How): Sent {
  const byToken = path.startsWith('/api') && roll(2) === 0
  const headers: Record<string, string> = byToken
    ? { authorization: `Bearer ${guest.token}` }
    : { ...(guest.cookie ? { cookie: guest.cookie } : {}), 'sec-fetch-site': 'same-origin' }
  if (type !== undefined) headers['content-type'] = type
  if (roll(3) === 0) headers['hx-request'] = 'true'
  if (roll(12) === 0) {
    const range = `bytes=${oneOf(['0-', '-1', '5-2', '0-0,2-3', '99999999999-', 'x'], roll)}`
    const name = oneOf(oddHeaders, roll)
    headers[name] = name === 'range' && roll(2) === 0 ? range : printable(hostileValue(roll).slice(0, 4_000))
  }
  return { guest, method, path, headers, body: body ?? null }
}

/** What a header can hold. */
function printable(value: string): string {
  return value.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '').trim()
}
