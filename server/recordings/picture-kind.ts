/** A picture by its content: how it is stored and how it is served. */
export interface PictureKind {
  readonly ending: 'jpg' | 'png' | 'webp'
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp'
}

const kinds: readonly (PictureKind & { readonly begins: RegExp })[] = [
  { ending: 'jpg', mime: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  { ending: 'png', mime: 'image/png', begins: /^\x89PNG\r\n\x1a\n/ },
  { ending: 'webp', mime: 'image/webp', begins: /^RIFF[\s\S]{4}WEBP/ },
]

/** What a picture is by its first bytes, and never by its name; `undefined` is everything a browser could run. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1')
  const found = kinds.find(({ begins }) => begins.test(head))
  return found && { ending: found.ending, mime: found.mime }
}
