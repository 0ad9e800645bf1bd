import { finding, hashOfFile } from '../ledger/kept-whole.ts'
import type { Finding } from '../ledger/verify.ts'
import type { Manifest } from './manifest.ts'

/** Which files of a backup are gone, or are not what its manifest says. */
export async function changedInBackup(folder: string, { files }: Manifest): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const { path, sha256 } of files) {
    const hash = await hashOfFile(folder, path)
    if (hash !== sha256) found.push(finding(hash === null ? 'file-gone' : 'file-changed', path))
  }
  return found
}
