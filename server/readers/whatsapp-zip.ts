import type { Archive } from './archive.ts'
import { decode } from './decode.ts'
import { type Refusal, refusal } from './reading.ts'

const MEDIA =
  /\.(?:jpe?g|png|webp|gif|heic|bmp|mp4|mov|3gp|mkv|avi|webm|opus|ogg|oga|m4a|mp3|amr|aac|wav|pdf|vcf|docx?|xlsx?|pptx?|zip|thumb)$/i

/** The texts of an exported chat, how many files hang on it, and the folder of each. */
export interface ZippedChat {
  readonly name: string
  readonly files: number
}

/** What one chat in an archive holds: its text, or why it cannot be read. */
export type ZippedText =
  | { readonly text: string; readonly guessed: readonly string[] }
  | { readonly refused: Refusal }

/**
 * The chats of an archive as phones export them: `_chat.txt` with its pictures beside it, or one text
 * and nothing else but pictures and files. An archive with other texts in it is none.
 */
export function chatsIn({ names }: Archive): readonly ZippedChat[] {
  const chats = names.filter((name) => /(?:^|\/)_chat\.txt$/.test(name))
  const others = names.filter((name) => !MEDIA.test(name) && !chats.includes(name))
  if (chats.length === 0 && others.length === 1) {
    const [name = ''] = others
    return /\.txt$/i.test(name) ? [{ name, files: names.length - 1 }] : []
  }
  if (chats.length === 0 || (chats.length > 1 && others.length > 0)) return []
  return chats.map((name) => ({ name, files: besides(name, names) }))
}

function besides(chat: string, names: readonly string[]): number {
  const folder = chat.slice(0, chat.lastIndexOf('/') + 1)
  return names.filter((name) => name !== chat && name.slice(0, name.lastIndexOf('/') + 1) === folder).length
}

/** The text of one chat of an archive. */
export function textOfChat(archive: Archive, { name }: ZippedChat): ZippedText {
  const member = archive.member(name)
  const decoded = 'refused' in member ? member : decode(member.bytes)
  if ('refused' in decoded) return refusal(decoded.refused.code, `"${name}": ${decoded.refused.message}`)
  return decoded.doubt ? { refused: decoded.doubt } : decoded
}
