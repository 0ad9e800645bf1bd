/** Work that waits or is being done, by whichever process; done work leaves no row. */
export interface JobsTable {
  kind: string
  /** What it is about; empty where there is one of its kind. */
  about: string
  made_at: string
  /** When it is due; `null` while it is being done and nobody has asked for it once more. */
  next_at: string | null
  /** The process that does it, under a lease that ends unless it is renewed. */
  owner: string | null
  lease: string | null
  lease_until: string | null
  tries: number
  problem: string | null
  /** Since when it is tried no more. */
  dead_at: string | null
}
