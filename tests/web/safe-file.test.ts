import { expect, test } from 'vitest'
import { fileHeaders, mediaTypeOf, safeName } from '../../server/web/safe-file.ts'

test('D-41 a file goes out under a name that steers nothing, as what it is, to be saved', () => {
  const names = [
    'Offer "final".pdf',
    'a\r\nSet-Cookie: x=1\r\n.pdf',
    '../../etc/passwd.pdf',
    'C:\\secrets\\x.pdf',
    'invoice\u202efdp.exe.pdf',
    `${'n'.repeat(300)}.pdf`,
    'Zoë’s 日本 😀 \ud83d.pdf',
    "it's (1)*.pdf",
    '"; filename=evil.html.pdf',
    '.pdf',
    '',
  ]
  for (const name of names) {
    const safe = safeName(name)
    const headers = new Headers(fileHeaders(safe, 'application/pdf'))
    const said = headers.get('content-disposition') ?? ''
    expect(said, name).toMatch(
      /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]{1,130}"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/,
    )
    expect(safe, name).not.toMatch(/[\p{Cc}\p{Cf}/\\"]/u)
    expect(decodeURIComponent(said.split("UTF-8''")[1] ?? ''), name).toBe(safe)
    expect([...headers.keys()].toSorted()).toEqual([
      'cache-control',
      'content-disposition',
      'content-type',
      'x-content-type-options',
    ])
  }
})

test('D-41 and D-46 a page, a picture that can run and a program are nothing we give away, whatever they are called', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  for (const name of ['x.html', 'x.svg', 'x.exe', 'x', 'x.pdf', 'x.png', 'x.docx'])
    expect(mediaTypeOf(name, bytes('<script>alert(1)</script>')), name).toBeUndefined()
  expect(mediaTypeOf('x.pdf', bytes('%PDF-1.7'))).toBe('application/pdf')
})
