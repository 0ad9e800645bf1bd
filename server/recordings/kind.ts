/** How the sound is packed in a file, which decides who can unpack it. */
export type Container = 'wav' | 'mp3' | 'mp4' | 'ogg' | 'webm'

/** What a recording is by its content: never by its name, and never what somebody else says it is. */
export interface RecordingKind {
  readonly container: Container
  /** As it is served. Only ever one of audio or video. */
  readonly mime: string
}

/** So much of the beginning of a file is enough to know what it is. */
export const HEAD_BYTES = 4096

/**
 * Which kind of recording begins with these bytes: WAV, MP3, M4A and MP4, OGG and Opus, WebM.
 *
 * Takes the first `HEAD_BYTES` of the file, or all of it. `undefined` is everything else, web pages and
 * programs that call themselves recordings among it.
 */
export function recordingKind(head: Uint8Array): RecordingKind | undefined {
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WAVE')
    return { container: 'wav', mime: 'audio/wav' }
  if (isMp3(head)) return { container: 'mp3', mime: 'audio/mpeg' }
  if (text(head, 4, 8) === 'ftyp') return mp4Kind(text(head, 8, 12))
  if (text(head, 0, 4) === 'OggS') return oggKind(text(head, 0, HEAD_BYTES))
  if (text(head, 0, 4) === '\x1aE\xdf\xa3') return webmKind(text(head, 0, HEAD_BYTES))
  return undefined
}

/** Whether a name says that a file is one of these recordings. */
export function isNamedLikeRecording(name: string): boolean {
  return /\.(wav|mp3|m4a|m4b|ogg|oga|opus|webm|mp4|m4v)$/i.test(name)
}

function isMp3(head: Uint8Array): boolean {
  if (text(head, 0, 3) === 'ID3') {
    const [major = 0, minor = 0, , ...size] = head.subarray(3, 10)
    return major >= 2 && major <= 4 && minor < 0xff && size.length === 4 && size.every((one) => one < 0x80)
  }
  const first = frameLength(head, 0)
  return first > 0 && (first + 4 > head.length || frameLength(head, first) > 0)
}

const rates: readonly (readonly number[])[] = [
  [11_025, 12_000, 8_000],
  [],
  [22_050, 24_000, 16_000],
  [44_100, 48_000, 32_000],
]
const kilobitsOfFirst = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const kilobitsOfSecond = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

/** The length of the layer III frame that begins here, 0 where none does. */
function frameLength(head: Uint8Array, at: number): number {
  const [sync = 0, mode = 0, rate = 0] = head.subarray(at, at + 3)
  if (sync !== 0xff || (mode & 0xe6) !== 0xe2) return 0
  const version = (mode >> 3) & 3
  const hertz = rates[version]?.[(rate >> 2) & 3]
  const kilobits = (version === 3 ? kilobitsOfFirst : kilobitsOfSecond)[rate >> 4]
  if (!hertz || !kilobits) return 0
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kilobits) / hertz) + ((rate >> 1) & 1)
}

function mp4Kind(brand: string): RecordingKind | undefined {
  if (['avif', 'avis', 'heic', 'heix', 'mif1', 'crx '].includes(brand)) return undefined
  const isSound = ['M4A ', 'M4B ', 'M4P '].includes(brand)
  return { container: 'mp4', mime: isSound ? 'audio/mp4' : 'video/mp4' }
}

function oggKind(head: string): RecordingKind | undefined {
  if (head.includes('\x80theora')) return undefined
  const isSound = ['OpusHead', '\x01vorbis', '\x7fFLAC', 'Speex   '].some((mark) => head.includes(mark))
  return isSound ? { container: 'ogg', mime: 'audio/ogg' } : undefined
}

function webmKind(head: string): RecordingKind | undefined {
  if (!head.includes('webm')) return undefined
  const isSound = head.includes('A_OPUS') || head.includes('A_VORBIS')
  const isVideo = ['V_VP8', 'V_VP9', 'V_AV1', 'V_MPEG'].some((mark) => head.includes(mark)) || !isSound
  return { container: 'webm', mime: isVideo ? 'video/webm' : 'audio/webm' }
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)
}
