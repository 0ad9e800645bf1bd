export interface WaysInTable {
  way: string
  looked_at: string
  problem: string | null
  detail: string | null
  since: string | null
}

export interface WatchedFilesTable {
  id: string
  path: string
  size: number
  changed_at: string
  file_id: string
  ended_at: string | null
}

export interface MailboxMessagesTable {
  mailbox: string
  validity: string
  uid: number
  message_id: string | null
  read_at: string
}
