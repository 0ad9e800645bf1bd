/** A saved view as this viewer sees it. */
export interface ShownView {
  readonly id: string
  readonly name: string
  readonly path: string
  /** Whose it is, in words. */
  readonly whose: string
  readonly isOwn: boolean
  readonly isShared: boolean
  readonly isTold: boolean
  /** How many conversations came in since the last look; 0 when they are not told. */
  readonly fresh: number
}

/** The saved views beside the list, and the form that saves its filters. */
export interface SavedViewsShown {
  readonly views: readonly ShownView[]
  /** The address of the list as it stands. */
  readonly here: string
  /** The filters to save; empty where there are none. */
  readonly query: string
  readonly once: string
  readonly mayShare: boolean
}
