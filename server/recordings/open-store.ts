import type { Config } from '../config.ts'
import { keepElsewhere } from './store.ts'

/** Makes sure of the bucket, where recordings are to lie in one. The library for it is loaded only then. */
export async function openStore({ bucket, dataDir }: Pick<Config, 'bucket' | 'dataDir'>): Promise<void> {
  if (bucket === null) return
  const { bucketStore } = await import('./bucket-store.ts')
  keepElsewhere(dataDir, await bucketStore(bucket, dataDir))
}
