export type ViewerRole = 'rep' | 'manager' | 'hr' | 'admin'

/** Whoever is looking at the page. `timeZone` is an IANA name: every time on the page is told in it. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly role: ViewerRole
  readonly timeZone: string
}

export type Theme = 'auto' | 'light' | 'dark'

/** What stands around every page. */
export interface Frame {
  readonly viewer: Viewer | null
  /** The path of the page, with its query: where the theme form comes back to. */
  readonly path: string
  readonly theme: Theme
  readonly demo: boolean
  readonly organisation: string
  /** The viewer's civil date, `YYYY-MM-DD`. */
  readonly today: string
  /** The nonce of the content policy, for the player's own style sheet. */
  readonly nonce?: string
}

export interface Person {
  readonly id: string
  readonly name: string
}
