export interface StatementViewsTable {
  id: string
  period_id: string
  rep_id: string
  viewer_id: string
  at: string
}
