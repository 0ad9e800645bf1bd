import type { Elsewhere } from '../web/multipart.ts'
import { type ArrivedRecording, beginArriving } from './intake.ts'
import { HEAD_BYTES, recordingKind } from './kind.ts'

/** Sends recordings that come by a form to the disk, and leaves everything else to whoever reads the form. */
export function recordingDoor({ dataDir, most }: { readonly dataDir: string; readonly most: number }) {
  return async (_name: string, begun: Uint8Array): Promise<Elsewhere<ArrivedRecording> | null> => {
    const kind = recordingKind(begun.subarray(0, HEAD_BYTES))
    return kind ? { most, ...(await beginArriving(dataDir, kind)) } : null
  }
}
