export const viewerRoles = [
  'rep',
  'manager',
  'reviewer',
  'hr',
  'fairness',
  'workers-rep',
  'payroll',
  'auditor',
  'admin',
] as const
export type ViewerRole = (typeof viewerRoles)[number]

/** Who works here every day. Everybody else comes for one thing, and finds only what names them. */
export type EverydayRole = 'rep' | 'manager' | 'hr' | 'admin'
export type DeskRole = Exclude<ViewerRole, EverydayRole>

/** Whoever is looking at the page. `timeZone` is an IANA name: every time on the page is told in it. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly role: ViewerRole
  readonly timeZone: string
}

export type Theme = 'auto' | 'light' | 'dark'

/** How somebody listens: which keys act, how fast it plays. */
export interface Listening {
  readonly singleKeys: boolean
  /** Keys they chose themselves, by the act. */
  readonly keys: Readonly<Record<string, string>>
  readonly rollBackS: number
  /** Tenths of the speed at which it was spoken. */
  readonly speedTenths: number
  readonly skipSilence: boolean
}

/** What stands around every page. */
export interface Frame {
  readonly viewer: Viewer | null
  /** The path of the page, with its query: where the theme form comes back to. */
  readonly path: string
  readonly theme: Theme
  readonly demo: boolean
  readonly listening: Listening
  /** How many notices the viewer has not read. */
  readonly unread?: number
  readonly organisation: string
  /** Whether people come in through the organisation’s own sign-in: also, or in no other way. */
  readonly provider?: 'also' | 'only' | null
  /** The viewer's civil date, `YYYY-MM-DD`. */
  readonly today: string
  readonly preview?: Preview
  /** The nonce of the content policy, for the player's own style sheet. */
  readonly nonce?: string
}

/** A page as somebody else sees it: nothing on it works, and around it stands the frame of whoever looks. */
export interface Preview {
  readonly around: Frame
  readonly says: string
  readonly back: string
}

export interface Person {
  readonly id: string
  readonly name: string
}
