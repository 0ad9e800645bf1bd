/** `id` is what the device calls it; `public_key` opens nothing, it only checks what the device signs. */
export interface PasskeysTable {
  id: string
  person_id: string
  name: string
  public_key: string
  counter: number
  transports: string
  created_at: string
  last_used_at: string | null
}

/** What a device is to sign, as a hash, for whoever holds the session or the cookie, also as a hash. */
export interface PasskeyChallengesTable {
  hash: string
  kind: string
  holder: string
  expires_at: string
}
