import PostalMime from 'postal-mime'
import { idOfBytes } from './ids.ts'
import { mailBytes } from './mail-bytes.ts'
import { readFile } from './read-file.ts'

/** A file that came with a mail. */
export interface AttachedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const MOST_ATTACHMENTS = 50
const mails = new Set(['eml', 'mbox', 'msg'])

/**
 * The files of a mail that hold conversations any reader knows by their content: transcripts, exports of
 * chats. Pictures, letters, invitations and mails that it carries are none. Never throws: a broken mail
 * carries nothing.
 */
export async function attachedTranscripts(mail: Uint8Array): Promise<readonly AttachedFile[]> {
  const found: AttachedFile[] = []
  for (const file of (await filesOf(mail)).slice(0, MOST_ATTACHMENTS))
    if (await isTranscript(file.bytes)) found.push(file)
  return found
}

async function filesOf(mail: Uint8Array): Promise<readonly AttachedFile[]> {
  try {
    const { attachments } = await PostalMime.parse(mailBytes(mail), { forceRfc822Attachments: true })
    return attachments
      .filter(({ mimeType }) => !/^(?:image|audio|video|message)\/|^text\/calendar/i.test(mimeType))
      .map(({ filename, content }, at) => ({
        name: filename ?? `${at + 1}`,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      }))
  } catch {
    return []
  }
}

async function isTranscript(bytes: Uint8Array): Promise<boolean> {
  const results = await readFile(bytes, { zone: null, id: idOfBytes(bytes) })
  return results.some((one) => 'format' in one && !mails.has(one.format))
}
