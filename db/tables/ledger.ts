export interface LedgerTable {
  seq: number
  at: string
  kind: string
  payload: string
  previous: string
  hash: string
}
