import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Part, partsOf } from '../../server/web/multipart.ts'

const limits = { fileBytes: 1_000, bytes: 5_000 }

/** A form as it comes over the line, in pieces of so many bytes. */
function request(body: Uint8Array, { pieces = 7, boundary = 'x--y', headers = {} } = {}): Request {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < body.length; at += pieces) controller.enqueue(body.slice(at, at + pieces))
      controller.close()
    },
  })
  const type = `multipart/form-data; boundary=${boundary}`
  return new Request('http://127.0.0.1/uploads', {
    method: 'POST',
    body: stream,
    headers: { 'content-type': type, ...headers },
    duplex: 'half',
  } as RequestInit)
}

async function all(from: Request, most = limits): Promise<readonly Part[]> {
  const parts: Part[] = []
  for await (const part of partsOf(from, most)) parts.push(part)
  return parts
}

const file = (name: string, content: string, boundary = 'x--y') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n`
const bytes = (text: string) => new TextEncoder().encode(text)
const status = (code: number) => expect.objectContaining({ status: code })

test('whatever a browser sends comes out as it was, however it is cut on its way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
          content: fc.uint8Array({ maxLength: 300 }),
        }),
        { maxLength: 5 },
      ),
      fc.integer({ min: 1, max: 64 }),
      async (files, pieces) => {
        const form = new FormData()
        form.append('zone', 'Europe/London')
        for (const { name, content } of files) form.append('files', new File([new Uint8Array(content)], name))
        const sent = new Response(form)
        const type = sent.headers.get('content-type') ?? ''
        const came = await all(
          request(new Uint8Array(await sent.arrayBuffer()), { pieces, headers: { 'content-type': type } }),
        )
        const [zone, ...rest] = came
        expect(zone).toMatchObject({ name: 'zone', fileName: null })
        expect(rest.map((one) => Buffer.from(one.bytes))).toEqual(
          files.map((one) => Buffer.from(one.content)),
        )
        const onOneLine = (text: string) => text.replace(/\r\n|\r|\n/g, '\r\n')
        expect(rest.map((one) => onOneLine(one.fileName ?? ''))).toEqual(
          files.map((one) => onOneLine(one.name.toWellFormed())),
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('a file name may hold line separators that end no header, and says nothing of another field', async () => {
  const names = ['Cora\u2028kitchen.vtt', 'Cora\u2029kitchen.vtt', '\u2028Content-Disposition: x; name=zone']
  for (const name of names) {
    const [part, ...rest] = await all(request(bytes(`${file(name, 'What changed?')}--x--y--\r\n`)))
    expect(part).toMatchObject({ name: 'files', fileName: name, bytes: Buffer.from('What changed?') })
    expect(rest).toEqual([])
  }
  const late = `--x--y\r\nX-Note: \u2028Content-Disposition: form-data; name="zone"\r\nContent-Disposition: form-data; name="rep"\r\n\r\nrosa\r\n--x--y--`
  expect(await all(request(bytes(late)))).toMatchObject([{ name: 'rep', fileName: null }])
})

test('what looks like the end inside a file is not the end', async () => {
  const tricky = 'one\r\n--x--\r\ntwo\r\n--x-\r\n\r\n--x--'
  const [part, ...rest] = await all(request(bytes(`${file('a.txt', tricky)}--x--y--\r\n`)))
  expect(new TextDecoder().decode(part?.bytes)).toBe(tricky)
  expect(rest).toEqual([])
})

test('a file that is too large ends the upload before the rest of it has come', async () => {
  let read = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 100
      controller.enqueue(
        read === 100 ? bytes(file('a.txt', 'x'.repeat(50)).slice(0, -2)) : bytes('x'.repeat(100)),
      )
    },
  })
  const from = new Request('http://127.0.0.1/uploads', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'multipart/form-data; boundary=x--y' },
    duplex: 'half',
  } as RequestInit)
  await expect(all(from)).rejects.toEqual(status(413))
  expect(read).toBeLessThan(2_000)
})

test('an upload that says it is too large is not even begun', async () => {
  const from = request(bytes(`${file('a.txt', 'x')}--x--y--`), { headers: { 'content-length': '5001' } })
  await expect(all(from)).rejects.toEqual(status(413))
  expect(from.bodyUsed).toBe(false)
})

test('files that are too large together are refused, though none of them is', async () => {
  const six = `${Array.from({ length: 6 }, (_, at) => file(`${at}.txt`, 'x'.repeat(990))).join('')}--x--y--`
  await expect(all(request(bytes(six)))).rejects.toEqual(status(413))
})

test('a form that breaks off, or is none, is told and never hangs', async () => {
  const whole = `${file('a.txt', 'What changed?')}--x--y--`
  for (let cut = 0; cut < whole.length; cut += 5)
    await expect(all(request(bytes(whole.slice(0, cut))))).rejects.toEqual(status(400))
  for (const broken of ['--x--y\r\nno head\r\n\r\nx\r\n--x--y--', `--x--y\r\n${'x'.repeat(4_000)}`, '--z--'])
    await expect(all(request(bytes(broken)))).rejects.toEqual(status(400))
})

test('a connection that ends half way is told as one', async () => {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes(file('a.txt', 'What changed?')))
      controller.error(new Error('gone'))
    },
  })
  const from = new Request('http://127.0.0.1/uploads', {
    method: 'POST',
    body: stream,
    headers: { 'content-type': 'multipart/form-data; boundary=x--y' },
    duplex: 'half',
  } as RequestInit)
  await expect(all(from)).rejects.toEqual(status(400))
})
