import type { Kysely } from 'kysely'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { type ImportedConversation, importFiles } from '../../server/actions/import-files.ts'

export const now = '2026-11-21T09:00:00Z'

interface Mail {
  readonly id: string
  readonly from?: 'Rosa' | 'Cora' | 'Ravi'
  readonly minute: number
  readonly answers?: readonly string[]
  readonly text: string
}

const addresses = {
  Rosa: 'Rosa Diaz <rosa@loomworks.example>',
  Ravi: 'Ravi Menon <ravi@loomworks.example>',
  Cora: 'Cora Lindqvist <cora@buyer.example>',
}

export const mail = ({ id, from = 'Cora', minute, answers = [], text }: Mail) =>
  [
    `From: ${addresses[from]}`,
    `Message-ID: <${id}@mail.example>`,
    ...(answers.length > 0 ? [`References: ${answers.map((one) => `<${one}@mail.example>`).join(' ')}`] : []),
    `Date: Wed, 18 Nov 2026 15:${String(minute).padStart(2, '0')}:00 +0000`,
    '',
    text,
    '',
  ].join('\n')

/** A thread of three: Cora asks, Rosa answers, Cora takes it. */
export const first = mail({ id: 'm1', minute: 0, text: 'Is Monday free for the second oven?' })
export const second = mail({
  id: 'm2',
  from: 'Rosa',
  minute: 10,
  answers: ['m1'],
  text: 'It is. I will hold it until Friday.',
})
export const third = mail({
  id: 'm3',
  minute: 30,
  answers: ['m1', 'm2'],
  text: 'Then we take it, thank you.',
})

/** Brings in one file that is read; answers its conversations. */
export async function bring(
  db: Kysely<Database>,
  viewer: Viewer | null,
  text: string,
): Promise<readonly ImportedConversation[]> {
  const [file] = await bringFiles(db, viewer, [text])
  if (!file || file.refused.length > 0) throw new Error(JSON.stringify(file))
  return file.conversations
}

export async function bringFiles(db: Kysely<Database>, viewer: Viewer | null, texts: readonly string[]) {
  const files = texts.map((text, at) => ({ name: `${at}.txt`, bytes: new TextEncoder().encode(text) }))
  const repId = viewer?.role === 'rep' ? viewer.id : null
  const answer = await importFiles(db, { files, viewer, repId, zone: 'Europe/London', now })
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.files
}
