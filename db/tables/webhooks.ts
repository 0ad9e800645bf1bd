export interface WebhooksTable {
  id: string
  url: string
  events: string
  secret: string
  old_secret: string | null
  old_secret_until: string | null
  created_by: string
  created_at: string
  failures: number
  failing_since: string | null
  off_at: string | null
  off_why: string | null
}

export interface AnnouncementsTable {
  id: string
  event: string
  about: string
  path: string
  at: string
}

export interface DeliveriesTable {
  id: string
  webhook_id: string
  announcement_id: string
  state: string
  tries: number
  next_at: string
}

export interface DeliveryTriesTable {
  id: string
  delivery_id: string
  at: string
  outcome: string
  status: number | null
  took_ms: number
}
