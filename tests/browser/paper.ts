import { inflateSync } from 'node:zlib'

/** What stands on each sheet of a PDF as Chromium writes one, in the order it was drawn; every run of words apart. */
export function sheetsOf(pdf: Buffer): readonly string[] {
  const things = thingsIn(pdf)
  const sheets = [...things.values()].filter((one) => /\/Type \/Page\b/.test(one))
  return sheets.map((sheet) =>
    wordsOn(things.get(referred(sheet, 'Contents')) ?? '', lettersOn(sheet, things)),
  )
}

type Things = ReadonlyMap<string, string>
/** By the name of a font, what each of its signs says. */
type Letters = ReadonlyMap<string, ReadonlyMap<string, string>>

function thingsIn(pdf: Buffer): Things {
  const text = pdf.toString('latin1')
  const found = text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)
  return new Map([...found].map(([, id = '', body = '']) => [id, opened(body)]))
}

function opened(body: string): string {
  const at = body.indexOf(' stream\n')
  if (at < 0 || !body.slice(0, at).includes('/FlateDecode')) return body
  return inflateSync(Buffer.from(body.slice(at + 8), 'latin1')).toString('latin1')
}

function referred(body: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? ''
}

function lettersOn(sheet: string, things: Things): Letters {
  const fonts = /\/Font <<([^>]*)>>/.exec(sheet)?.[1] ?? ''
  return new Map(
    [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      letters(things.get(referred(things.get(id) ?? '', 'ToUnicode')) ?? ''),
    ]),
  )
}

function letters(table: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const [, sign = '', says = ''] of table.matchAll(/^<(\w+)> <((?:\w{4})+)>$/gm))
    said.set(sign, unicode(says))
  for (const [, from = '', to = '', says = ''] of table.matchAll(/^<(\w+)> <(\w+)> <(\w+)>$/gm))
    for (let at = 0; at <= Number.parseInt(to, 16) - Number.parseInt(from, 16); at += 1)
      said.set(
        hex(Number.parseInt(from, 16) + at, from.length),
        unicode(hex(Number.parseInt(says, 16) + at, 4)),
      )
  return said
}

function hex(value: number, length: number): string {
  return value.toString(16).toUpperCase().padStart(length, '0')
}

function unicode(says: string): string {
  return Buffer.from(says, 'hex').swap16().toString('utf16le')
}

function wordsOn(content: string, all: Letters): string {
  let current: ReadonlyMap<string, string> = new Map()
  let words = ''
  for (const [part, font, signs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj|^ET$/gm)) {
    if (part === 'ET') continue
    if (font) current = all.get(font) ?? new Map()
    const width = [...current.keys()][0]?.length ?? 2
    for (let at = 0; at < signs.length; at += width) words += current.get(signs.slice(at, at + width)) ?? ''
  }
  return words
}
