/** Where a file of an upload stands; `joined` and `unpacked` have given what they hold to other files. */
export const uploadStates = [
  'arriving',
  'waiting',
  'reading',
  'done',
  'already-here',
  'refused',
  'needs-mapping',
  'joined',
  'unpacked',
  'cancelled',
  'withdrawn',
] as const

export type UploadState = (typeof uploadStates)[number]

/** Their bytes are kept, so that they can be read once more. */
export const readableAgain: readonly UploadState[] = ['refused', 'needs-mapping', 'joined']
