import type { Job } from './job.ts'
import { type MailboxNeeds, mailboxReader } from './mailbox.ts'
import { type FolderNeeds, watchedFolder } from './watched-folder.ts'

const LOOK_EVERY_MS = 5_000

/** Opens the ways in by which files and mails come by themselves, as far as they are set. */
export function openWaysIn(needs: FolderNeeds & MailboxNeeds): { close(): Promise<void> } {
  const { watchDir, mailbox } = needs.config
  const jobs: readonly Job[] = [
    ...(watchDir === null ? [] : [watchedFolder(needs, watchDir)]),
    ...(mailbox === null ? [] : [mailboxReader(needs, mailbox)]),
  ]
  const look = () => {
    for (const job of jobs) job.wake()
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS).unref()
  return {
    close: async () => {
      clearInterval(timer)
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}
