import { inflateSync } from 'node:zlib'

/** What is printed in a file of ours, without any spaces; and how it is put together. */
export function printedIn(bytes: Uint8Array): { readonly text: string; readonly structure: string } {
  const things = new Map<string, string>()
  const file = Buffer.from(bytes).toString('latin1')
  for (const [, id = '', body = ''] of file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm))
    things.set(id, opened(body))
  const letters = new Map<string, ReadonlyMap<string, string>>()
  for (const body of things.values())
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(things.get(id) ?? '')?.[1] ?? ''
      letters.set(name, lettersOf(things.get(table) ?? ''))
    }
  let text = ''
  for (const body of things.values()) {
    let current: ReadonlyMap<string, string> = new Map()
    for (const [, font, signs = ''] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) current = letters.get(font) ?? new Map()
      for (const [, hex = ''] of signs.matchAll(/<([0-9a-f]+)>/g))
        for (const sign of hex.match(/.{4}/g) ?? []) text += current.get(sign) ?? '\ufffd'
    }
  }
  return { text: text.replace(/\s/g, ''), structure: [...things.values()].join('\n') }
}

function opened(body: string): string {
  const at = body.indexOf('stream\n')
  if (at < 0 || !body.includes('/FlateDecode')) return body
  return inflateSync(Buffer.from(body.slice(at + 7), 'latin1')).toString('latin1')
}

function lettersOf(table: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const [, from = '', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g))
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f]*)>/g)].entries())
      said.set(
        (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0'),
        Buffer.from(hex, 'hex').swap16().toString('utf16le'),
      )
  return said
}
