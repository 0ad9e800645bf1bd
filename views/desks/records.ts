/** A look as it stands in the list. */
export interface ShownLook {
  readonly when: string
  readonly who: string
  readonly did: string
  readonly what: string
  readonly of: string
  /** Where it leads, for whoever may open it, too. */
  readonly href: string | null
}
