import { basename } from 'node:path'
import { storeOf } from './store.ts'

/** Where one recording lies in the store. */
export function recordingPath(path: string): string {
  return `recordings/${basename(path)}`
}

/** Where one photo lies in the store. */
export function photoPath(path: string): string {
  return `photos/${basename(path)}`
}

/** Removes the files of recordings that were forgotten. */
export async function removeRecordingFiles(dataDir: string, paths: readonly string[]): Promise<void> {
  await storeOf(dataDir).remove(paths.map(recordingPath))
}
