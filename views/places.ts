import { type Theme, type Viewer, type ViewerRole, viewerRoles } from './frame.ts'
import { languageNames, ownNames } from './messages/language.ts'
import { words } from './messages/words.ts'
import { paths } from './paths.ts'

const everybody: readonly ViewerRole[] = ['rep', 'manager', 'hr', 'admin']
const all: readonly ViewerRole[] = viewerRoles

/** The pages of the masthead, in its order, and who has them. */
const masthead = {
  home: { path: paths.home, roles: all },
  queue: { path: paths.queue, roles: ['manager'] },
  conversations: { path: paths.conversations, roles: ['rep', 'manager', 'auditor'] },
  upload: { path: paths.uploads, roles: ['admin'] },
  customers: { path: paths.customers, roles: everybody },
  promises: { path: paths.promises, roles: ['rep', 'manager'] },
  insights: { path: paths.insights, roles: ['rep', 'manager'] },
  reachOut: { path: paths.reachOut, roles: ['rep', 'manager'] },
  coaching: { path: paths.coaching, roles: ['rep', 'manager'] },
  people: { path: paths.people, roles: ['manager', 'hr', 'admin', 'auditor'] },
  pay: { path: paths.statements, roles: ['rep', 'hr', 'payroll', 'auditor'] },
} satisfies Record<string, Going>

export type Place = keyof typeof masthead

interface Going {
  readonly path: string
  readonly roles: readonly ViewerRole[]
}

/** Pages and parts of pages that lie behind others, and what one does there. */
export const beyond = {
  self: { path: '', roles: ['rep'] },
  search: { path: paths.search, roles: all },
  howWeMeasure: { path: paths.howWeMeasure, roles: all },
  notices: { path: paths.notices, roles: all },
  leaves: { path: paths.leaves, roles: everybody },
  installation: { path: paths.installation, roles: ['admin'] },
  work: { path: paths.work, roles: ['admin'] },
  remeasuring: { path: paths.remeasuring, roles: ['manager', 'hr', 'admin'] },
  appeals: { path: paths.appeals, roles: ['rep', 'manager', 'hr', 'auditor'] },
  advocacy: { path: paths.advocacy, roles: everybody },
  materials: { path: paths.materials, roles: ['rep', 'manager'] },
  comparison: { path: paths.comparison, roles: ['manager', 'hr'] },
  departments: { path: paths.advocacyDepartments, roles: ['manager', 'admin'] },
  bringIn: { path: paths.uploads, roles: ['rep', 'manager'] },
  noNote: { path: `${paths.conversations}?state=no-note`, roles: ['rep', 'manager'] },
  promiseCalendar: { path: paths.promiseCalendar, roles: ['rep'] },
  promisesOpen: { path: `${paths.conversations}?state=promises-open`, roles: ['rep', 'manager'] },
  whoUnknown: { path: `${paths.conversations}?state=who-unknown`, roles: ['rep', 'manager'] },
  unassigned: { path: `${paths.conversations}?state=unassigned`, roles: ['rep', 'manager'] },
  promisePeriods: { path: paths.promisePeriods, roles: ['rep', 'manager'] },
  oneToOnes: { path: paths.oneToOnes, roles: ['rep', 'manager'] },
  goals: { path: paths.goals, roles: ['rep', 'manager'] },
  feedback: { path: paths.feedback, roles: ['rep', 'manager'] },
  themes: { path: paths.themes, roles: ['rep', 'manager', 'hr'] },
  goodMoments: { path: paths.goodMoments, roles: ['rep', 'manager'] },
  lessons: { path: paths.lessons, roles: ['rep', 'manager'] },
  clips: { path: paths.clips, roles: ['rep', 'manager'] },
  playlists: { path: `${paths.clips}#playlists`, roles: ['rep', 'manager'] },
  savedViews: { path: paths.views, roles: ['rep', 'manager'] },
  mappings: { path: paths.mappings, roles: ['rep', 'manager', 'admin'] },
  invite: { path: `${paths.people}#invite`, roles: ['admin'] },
  addRep: { path: `${paths.people}#add`, roles: ['manager'] },
  peopleImports: { path: paths.peopleImports, roles: ['admin'] },
  peopleTable: { path: paths.peopleTable, roles: ['admin'] },
  team: { path: paths.team, roles: ['manager', 'hr', 'auditor'] },
  teamGrades: { path: paths.teamGrades, roles: ['manager'] },
  draws: { path: paths.draws, roles: all },
  payroll: { path: paths.payroll, roles: ['hr', 'payroll', 'auditor'] },
  ledger: { path: paths.ledger, roles: ['hr', 'admin', 'auditor'] },
  privacy: { path: paths.privacy, roles: ['hr', 'admin'] },
  consentRule: { path: `${paths.privacy}#consent-rule`, roles: ['hr', 'admin'] },
  consentUnknown: { path: `${paths.conversations}?state=consent-unknown`, roles: ['rep', 'manager'] },
  briefings: { path: `${paths.ownAccount}#briefings`, roles: ['rep'] },
  looks: { path: paths.looks, roles: ['hr', 'auditor'] },
  coverage: { path: paths.coverage, roles: ['rep', 'manager', 'hr', 'auditor'] },
  purchaseImports: { path: paths.purchaseImports, roles: ['manager', 'hr', 'admin'] },
  customerFields: { path: paths.customerFields, roles: ['manager', 'admin'] },
  contactImports: { path: paths.contactImports, roles: ['hr', 'admin'] },
  contactTable: { path: paths.contactTable, roles: ['manager', 'hr', 'admin'] },
  plans: { path: paths.plans, roles: all },
  fairness: { path: paths.fairnessReports, roles: ['hr', 'fairness', 'workers-rep', 'auditor'] },
  alarms: {
    path: paths.alarms,
    roles: ['rep', 'manager', 'hr', 'fairness', 'workers-rep', 'auditor', 'admin'],
  },
  groupFacts: { path: paths.groupFacts, roles: all },
  groupFactsImports: { path: paths.groupFactsImports, roles: ['hr'] },
  newPlan: { path: paths.newPlan, roles: ['hr'] },
  periods: { path: paths.periods, roles: ['hr', 'auditor'] },
  scorecards: { path: paths.scorecards, roles: all },
  reviews: { path: paths.reviews, roles: ['rep', 'manager'] },
  calibrations: { path: paths.calibrations, roles: ['rep', 'manager', 'hr', 'reviewer', 'auditor'] },
  ownTime: { path: paths.ownTime, roles: everybody },
  aboutMe: { path: paths.aboutMe, roles: all },
  practice: { path: paths.practice, roles: ['rep'] },
  undated: { path: paths.undated, roles: ['rep', 'manager'] },
  account: { path: paths.ownAccount, roles: all },
  tokens: { path: paths.tokens, roles: everybody },
  directory: { path: paths.directory, roles: ['admin'] },
  reachOutMeasured: { path: paths.reachOutMeasured, roles: ['rep', 'manager'] },
  reachOutSettings: { path: paths.reachOutSettings, roles: ['admin'] },
  webhooks: { path: paths.webhooks, roles: ['admin'] },
  api: { path: paths.api, roles: everybody },
} satisfies Record<string, Going>

/** Where somebody can go: what it is called, and other words it is looked for by. */
export interface Way {
  readonly says: string
  readonly also: string
  readonly href: string
}

/** Something done at once, by a form. */
export interface Act {
  readonly says: string
  readonly also: string
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

export function mastheadFor(viewer: Viewer): readonly (readonly [Place, string])[] {
  return (Object.keys(masthead) as Place[])
    .filter((place) => isFor(masthead[place], viewer))
    .map((place) => [place, masthead[place].path] as const)
}

/** The place a page stands under in somebody's masthead: bringing in is a part of conversations where they have these. */
export function placeFor(viewer: Viewer, place: Place | undefined): Place | undefined {
  return place === 'upload' && !isFor(masthead.upload, viewer) ? 'conversations' : place
}

/** Every page a person of this role has, those of the masthead first. */
export function waysFor(viewer: Viewer): readonly Way[] {
  const say = words.search.ways
  const first = mastheadFor(viewer).map(([place, href]) => ({
    says: words.frame.places[place],
    also: say[place],
    href,
  }))
  const rest = (Object.keys(beyond) as (keyof typeof beyond)[])
    .filter((place) => isFor(beyond[place], viewer))
    .map((place) => ({
      says: say[place][0],
      also: say[place][1],
      href: beyond[place].path || paths.person(viewer.id),
    }))
  return [...first, ...rest]
}

/** Whether a page that lies behind others is there for somebody. */
export function hasWay(viewer: Viewer, way: keyof typeof beyond): boolean {
  return isFor(beyond[way], viewer)
}

const themes: readonly Theme[] = ['auto', 'light', 'dark']

/** What a person of this role does in one step, from anywhere. `back` is the page they are on. */
export function actsFor(
  back: string,
  isDemo: boolean,
): { readonly acts: readonly Act[]; readonly ways: readonly Way[] } {
  const say = words.search.acts
  const theme = (name: Theme) => ({
    says: say.themes[name],
    also: say.themeAlso,
    action: paths.theme,
    fields: { theme: name, back },
  })
  return {
    acts: [
      ...themes.map(theme),
      ...languageNames.map((language) => ({
        says: ownNames[language],
        also: say.languageAlso,
        action: paths.language,
        fields: { language, back },
      })),
      { says: words.frame.signOut, also: say.signOutAlso, action: paths.signOut, fields: {} },
    ],
    ways: isDemo ? [{ says: words.frame.leaveDemo, also: '', href: paths.departure }] : [],
  }
}

function isFor({ roles }: Going, viewer: Viewer): boolean {
  return roles.includes(viewer.role)
}
