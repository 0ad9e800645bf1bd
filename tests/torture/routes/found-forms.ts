/** A field as a page offers it. */
export interface Field {
  readonly name: string
  readonly kind: 'text' | 'choice' | 'file'
  /** What the page would send; `null` is nothing, such as a box without its tick. */
  readonly value: string | null
  /** Everything the page offers to choose from. */
  readonly offered: readonly string[]
}

/** A form as a page offers it. */
export interface FoundForm {
  readonly method: 'GET' | 'POST'
  readonly action: string
  readonly isMultipart: boolean
  readonly fields: readonly Field[]
}

type Attributes = ReadonlyMap<string, string>

/** Every form of a page, also those that only htmx sends, with all that belongs to them. */
export function formsIn(page: string, at: string): readonly FoundForm[] {
  const whole = [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', inside = '']) => {
    const attributes = attributesOf(tag)
    const apart = attributes.has('id') ? elsewhere(page, attributes.get('id') ?? '') : ''
    return formOf(attributes, inside + apart, at)
  })
  const alone = [...page.matchAll(/<(?:button|input|select|textarea|a|div)\b([^>]*hx-post[^>]*)>/g)].map(
    ([, tag = '']) => formOf(attributesOf(tag), '', at),
  )
  return [...whole, ...alone]
}

/** Every place of our own a page leads to, whole or in part. */
export function linksIn(page: string, origin: string): readonly string[] {
  const found = page.matchAll(/\b(?:href|src|hx-get|action|data-[\w-]+)="([^"]*)"/g)
  return [...found].flatMap(([, written = '']) => {
    const link = plain(written).replace(origin, '').replace(/#.*$/, '')
    return /^\/(?!\/|static\/)/.test(link) ? [link] : []
  })
}

function formOf(form: Attributes, inside: string, at: string): FoundForm {
  const buttons = tagsIn(inside, 'button').filter(({ attributes }) => attributes.has('name'))
  const action = form.get('hx-post') ?? form.get('action') ?? at
  const isPost = form.has('hx-post') || /^post$/i.test(form.get('method') ?? '')
  return {
    method: isPost ? 'POST' : 'GET',
    action: action === '' ? at : action,
    isMultipart: /multipart/.test(form.get('enctype') ?? form.get('hx-encoding') ?? ''),
    fields: [...inputsIn(inside), ...textsIn(inside), ...selectsIn(inside), ...buttonsOf(buttons)],
  }
}

function inputsIn(inside: string): readonly Field[] {
  const offered = new Map<string, Field>()
  for (const { attributes } of tagsIn(inside, 'input')) {
    const name = attributes.get('name')
    const type = attributes.get('type') ?? 'text'
    if (name === undefined || type === 'submit') continue
    const value = attributes.get('value') ?? (type === 'checkbox' ? 'on' : '')
    const isChoice = type === 'checkbox' || type === 'radio'
    const before = isChoice ? offered.get(name) : undefined
    const chosen = !isChoice || attributes.has('checked') ? value : (before?.value ?? null)
    const kind = type === 'file' ? 'file' : isChoice ? 'choice' : 'text'
    const key = isChoice ? name : `${name} ${offered.size}`
    offered.set(key, { name, kind, value: chosen, offered: [...(before?.offered ?? []), value] })
  }
  return [...offered.values()]
}

function textsIn(inside: string): readonly Field[] {
  const found = inside.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)
  return [...found].flatMap(([, tag = '', text = '']) => {
    const name = attributesOf(tag).get('name')
    return name === undefined ? [] : [{ name, kind: 'text', value: plain(text), offered: [] } as const]
  })
}

function selectsIn(inside: string): readonly Field[] {
  const found = inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)
  return [...found].flatMap(([, tag = '', options = '']) => {
    const name = attributesOf(tag).get('name')
    if (name === undefined) return []
    const offers = tagsIn(options, 'option').map(({ attributes }) => attributes)
    const chosen = offers.find((one) => one.has('selected')) ?? offers[0]
    const values = offers.map((one) => one.get('value') ?? '')
    return [{ name, kind: 'choice', value: chosen?.get('value') ?? null, offered: values } as const]
  })
}

function buttonsOf(buttons: ReturnType<typeof tagsIn>): readonly Field[] {
  const names = new Map<string, string[]>()
  for (const { attributes } of buttons) {
    const name = attributes.get('name') ?? ''
    names.set(name, [...(names.get(name) ?? []), attributes.get('value') ?? ''])
  }
  return [...names].map(([name, offered]) => ({ name, kind: 'choice', value: offered[0] ?? null, offered }))
}

/** What stands outside a form and names it. */
function elsewhere(page: string, id: string): string {
  const named = [...page.matchAll(/<(?:input|button|select|textarea)\b[^>]*\bform="([^"]*)"[^>]*>/g)]
  return named.flatMap(([tag, form]) => (form === id ? [tag] : [])).join('')
}

function tagsIn(text: string, tag: string) {
  return [...text.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'g'))].map(([, inside = '']) => ({
    attributes: attributesOf(inside),
  }))
}

function attributesOf(tag: string): Attributes {
  const found = tag.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)
  return new Map([...found].map(([, name = '', value = '']) => [name, plain(value)]))
}

const signs: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" }

function plain(html: string): string {
  return html.replaceAll(/&(quot|amp|lt|gt|#39);/g, (whole, name: string) => signs[name] ?? whole)
}
