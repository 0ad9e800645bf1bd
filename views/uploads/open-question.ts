import type { UploadFile } from '../../db/queries/upload-files.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What somebody is asked about a file, and where they answer. */
export function questionOf({ id, uploadId, report }: UploadFile): {
  readonly says: string
  readonly href: string
  readonly act: string
} {
  const say = words.upload.one
  if (report?.recording)
    return { says: say.recordingAlone, href: paths.uploadRecording(uploadId, id), act: say.settle }
  if (report?.expects) {
    const { says, act } = words.expected.upload
    return { says: says[report.expects], href: paths.uploadExpected(uploadId, id), act }
  }
  return { says: say.unmapped, href: paths.uploadMapping(uploadId, id), act: say.map }
}
