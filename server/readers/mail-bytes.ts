/** Above this many bytes a body that is written out line by line is packed before it is parsed. */
const LONG = 200_000

/**
 * A mail's bytes as the parser wants them: from the first field on, with line feeds, without a byte
 * order mark, empty lines or a mailbox's own `From ` line before it.
 *
 * The parser keeps every line of an unencoded body apart, which takes minutes for a million lines. So a
 * long body of one part is handed over as base64, which says the same.
 */
export function mailBytes(bytes: Uint8Array): Uint8Array {
  let lines = bytes.includes(10) ? bytes : bytes.map((byte) => (byte === 13 ? 10 : byte))
  if (lines[0] === 0xef && lines[1] === 0xbb && lines[2] === 0xbf) lines = lines.subarray(3)
  const start = lines.subarray(
    Math.max(
      0,
      lines.findIndex((byte) => byte > 32),
    ),
  )
  const boxed = /^>?From /.test(latin(start.subarray(0, 6)))
  return packed(boxed ? start.subarray(start.indexOf(10) + 1) : start)
}

function packed(mail: Uint8Array): Uint8Array {
  if (mail.length < LONG) return mail
  const end = endOfHead(mail)
  const fields = latin(mail.subarray(0, end)).split(/\r?\n(?![ \t])/)
  const typed = fields.some((field) => /^content-type:(?!\s*text\/)/i.test(field))
  const encoded = fields.some((field) =>
    /^content-transfer-encoding:(?!\s*(?:7bit|8bit|binary))/i.test(field),
  )
  if (end === mail.length || typed || encoded) return mail

  const kept = fields.filter((field) => field !== '' && !/^content-transfer-encoding:/i.test(field))
  const head = `${[...kept, 'Content-Transfer-Encoding: base64'].join('\n')}\n\n`
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    Buffer.from(Buffer.from(mail.subarray(end)).toString('base64')),
  ])
}

function endOfHead(mail: Uint8Array): number {
  for (let at = mail.indexOf(10); at >= 0; at = mail.indexOf(10, at + 1)) {
    const next = mail[at + 1] === 13 ? at + 2 : at + 1
    if (mail[next] === 10) return next + 1
  }
  return mail.length
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
