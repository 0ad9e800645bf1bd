/** A notice as its sentence. `at` is the time of day in the viewer's clock. */
export interface ShownNotice {
  readonly id: string
  readonly says: string
  readonly at: string
  readonly isRead: boolean
}

export interface NoticesOfDay {
  readonly day: string
  readonly notices: readonly ShownNotice[]
}
