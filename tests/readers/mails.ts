/** A mail of the cast: Rosa sells to Cora. Fields given replace or add to the usual ones; an empty one goes. */
export function mailOf(body: string, fields: Readonly<Record<string, string>> = {}): string {
  const head = {
    From: 'Rosa Diaz <rosa@seller.example>',
    To: 'Cora Lindqvist <cora@buyer.example>',
    Date: 'Wed, 18 Nov 2026 10:00:00 +0000',
    Subject: 'The lift',
    'Content-Type': 'text/plain; charset=utf-8',
    ...fields,
  }
  const lines = Object.entries(head).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
  return `${lines.join('\n')}\n\n${body}\n`
}

export const fromCora = { From: 'Cora Lindqvist <cora@buyer.example>', To: 'rosa@seller.example' }

/** A mailbox file of these mails. */
export function mailboxOf(...mails: readonly string[]): string {
  return mails.map((mail) => `From x@post.example Wed Nov 18 10:00:00 2026\n${mail}\n`).join('')
}
