/** `account` and `address` are kept as hashes: what people type into a sign-in is nobody’s to read. */
export interface SignInTriesTable {
  id: string
  kind: string
  account: string
  address: string
  at: string
}
