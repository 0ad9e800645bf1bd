import type { Generated } from 'kysely'

export interface UploadsTable {
  id: string
  by_id: string | null
  way: Generated<string>
  rep_id: string | null
  zone: string | null
  made_at: string
  arrived_at: string | null
}

export interface UploadFilesTable {
  id: string
  upload_id: string
  archive_id: string | null
  seq: number
  name: string
  size: number
  state: string
  tries: number
  taken_at: string | null
  ended_at: string | null
  report: string | null
}

export interface UploadBytesTable {
  file_id: string
  bytes: Uint8Array
}

export interface MappingsTable {
  fingerprint: string
  mapping: string
  file_name: string
  confirmed_by: string
  confirmed_at: string
}
