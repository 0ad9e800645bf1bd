interface Kind {
  readonly starts: readonly number[]
  readonly at?: number
  readonly is: string
  readonly instead: string
}

const transcript = 'Upload its transcript instead.'
const elsewhere = 'Look for the file with the words of the conversation.'
const unpacked = 'Unpack it and give the files inside.'
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const kinds: readonly Kind[] = [
  { starts: [0x89, ...ascii('PNG')], is: 'a picture (PNG)', instead: transcript },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)', instead: transcript },
  { starts: ascii('GIF8'), is: 'a picture (GIF)', instead: transcript },
  { starts: ascii('WEBP'), at: 8, is: 'a picture (WebP)', instead: transcript },
  { starts: [...ascii('II*'), 0], is: 'a picture (TIFF)', instead: transcript },
  { starts: [...ascii('MM'), 0, 0x2a], is: 'a picture (TIFF)', instead: transcript },
  {
    starts: ascii('%PDF-'),
    is: 'a PDF document',
    instead: 'Export the conversation as text, or copy its text into a .txt file.',
  },
  { starts: [...ascii('ID3'), 2], is: 'a sound recording (MP3)', instead: transcript },
  { starts: [...ascii('ID3'), 3], is: 'a sound recording (MP3)', instead: transcript },
  { starts: [...ascii('ID3'), 4], is: 'a sound recording (MP3)', instead: transcript },
  { starts: [0xff, 0xfb], is: 'a sound recording (MP3)', instead: transcript },
  { starts: [0xff, 0xf3], is: 'a sound recording (MP3)', instead: transcript },
  { starts: [0xff, 0xf2], is: 'a sound recording (MP3)', instead: transcript },
  { starts: ascii('WAVE'), at: 8, is: 'a sound recording (WAV)', instead: transcript },
  { starts: ascii('AVI '), at: 8, is: 'a video (AVI)', instead: transcript },
  { starts: ascii('OggS'), is: 'a sound recording (Ogg)', instead: transcript },
  { starts: ascii('fLaC'), is: 'a sound recording (FLAC)', instead: transcript },
  { starts: ascii('#!AMR'), is: 'a sound recording (AMR)', instead: transcript },
  { starts: ascii('ftyp'), at: 4, is: 'a video or sound recording (MP4)', instead: transcript },
  { starts: [0x1a, 0x45, 0xdf, 0xa3], is: 'a video (WebM or Matroska)', instead: transcript },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    is: 'an Outlook message or an old Office document',
    instead: 'Save a message as .eml, a document as plain text.',
  },
  { starts: [0x1f, 0x8b], is: 'a gzip archive', instead: unpacked },
  { starts: [...ascii('BZh'), 0x31], is: 'a bzip2 archive', instead: unpacked },
  { starts: [...ascii('BZh'), 0x39], is: 'a bzip2 archive', instead: unpacked },
  { starts: [0xfd, ...ascii('7zXZ'), 0], is: 'an xz archive', instead: unpacked },
  { starts: [0x28, 0xb5, 0x2f, 0xfd], is: 'a Zstandard archive', instead: unpacked },
  { starts: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c], is: 'a 7z archive', instead: unpacked },
  { starts: [...ascii('Rar!'), 0x1a, 7], is: 'a RAR archive', instead: unpacked },
  {
    starts: [...ascii('SQLite format 3'), 0],
    is: 'a SQLite database',
    instead: 'Export the conversation from the program that wrote it.',
  },
  { starts: [0x7f, ...ascii('ELF')], is: 'a program (ELF)', instead: elsewhere },
  { starts: [...ascii('MZ'), 0x90, 0], is: 'a program (Windows)', instead: elsewhere },
  { starts: [0, ...ascii('asm')], is: 'a program (WebAssembly)', instead: elsewhere },
  { starts: [0xca, 0xfe, 0xba, 0xbe], is: 'a program (Java)', instead: elsewhere },
  { starts: ascii('bplist00'), is: 'a binary property list', instead: elsewhere },
]

/** What a file that is no text is, by its first bytes, and what to give instead; `null` when they say nothing. */
export function binaryKind(bytes: Uint8Array): { readonly is: string; readonly instead: string } | null {
  return kinds.find(({ starts, at = 0 }) => starts.every((byte, index) => bytes[at + index] === byte)) ?? null
}
