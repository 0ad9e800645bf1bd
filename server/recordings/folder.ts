import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Where recordings lie: beside the database, and never below what is served. */
export function recordingsFolder(dataDir: string): string {
  return join(dataDir, 'recordings')
}

/** Where one recording lies. Only ever within the folder. */
export function recordingFile(dataDir: string, path: string): string {
  return join(recordingsFolder(dataDir), basename(path))
}

/** Removes the files of recordings that were forgotten. */
export async function removeRecordingFiles(dataDir: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(recordingFile(dataDir, path), { force: true })
}
