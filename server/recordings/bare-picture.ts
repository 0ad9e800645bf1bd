import { bareJpeg } from './bare-jpeg.ts'
import { barePng } from './bare-png.ts'
import { bareWebp } from './bare-webp.ts'
import { type PictureKind, pictureKind } from './picture-kind.ts'

const bare = { jpg: bareJpeg, png: barePng, webp: bareWebp } as const

/**
 * A picture without what was written beside it, such as where it was taken and by whom; which way up it is stays.
 * `undefined` for what is no picture, or one whose parts do not fit together.
 */
export function barePicture(
  bytes: Uint8Array,
): { readonly kind: PictureKind; readonly bytes: Uint8Array } | undefined {
  const kind = pictureKind(bytes)
  const picture = kind && bare[kind.ending](bytes)
  return kind && picture ? { kind, bytes: picture } : undefined
}
