/** Kinds of files that may be given to people outside, by how their bytes begin and how their name ends. */
const kinds: readonly {
  readonly endings: readonly string[]
  readonly mediaType: string
  readonly begins: readonly number[] | null
}[] = [
  { endings: ['pdf'], mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { endings: ['png'], mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    endings: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    endings: ['pptx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  { endings: ['csv'], mediaType: 'text/csv; charset=utf-8', begins: null },
  { endings: ['txt', 'md'], mediaType: 'text/plain; charset=utf-8', begins: null },
]

/** What a file is, by its bytes and its name together; `undefined` where they disagree or it is nothing we give away. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | undefined {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kinds.find(({ endings }) => endings.includes(ending))
  if (!kind || bytes.byteLength === 0) return undefined
  const isIt = kind.begins?.every((byte, at) => bytes[at] === byte) ?? !bytes.includes(0)
  return isIt ? kind.mediaType : undefined
}

/** A name that no browser and no disk takes for anything else: its last part, without signs that steer. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '').trim()
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? ''
  const signs = [...plain.slice(0, plain.length - ending.length)]
  return `${signs.slice(0, 120).join('') || 'file'}${ending}`
}

/** The headers with which a file goes out: saved and not opened here, whatever is in it. */
export function fileHeaders(name: string, mediaType: string): Readonly<Record<string, string>> {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/[\\"]/g, '_')
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  }
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}
