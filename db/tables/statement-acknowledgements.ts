export interface StatementAcknowledgementsTable {
  statement_id: string
  rep_id: string
  seal: string
  at: string
}
