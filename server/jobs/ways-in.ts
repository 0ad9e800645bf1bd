import { type FolderNeeds, watchedFolder } from './watched-folder.ts'

const FOLDER_MS = 5_000

/** Opens the ways in by which files come by themselves, as far as they are set. */
export function openWaysIn(needs: FolderNeeds): { close(): Promise<void> } {
  const { watchDir } = needs.config
  if (watchDir === null) return { close: async () => {} }
  const folder = watchedFolder(needs, watchDir)
  folder.wake()
  const timer = setInterval(() => folder.wake(), FOLDER_MS).unref()
  return {
    close: async () => {
      clearInterval(timer)
      await folder.stop()
    },
  }
}
