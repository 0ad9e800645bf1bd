import { newId } from '../../db/new-id.ts'
import { openAppeals } from '../../db/queries/appeals.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { customersFor } from '../../db/queries/customers.ts'
import { announceTest } from '../../db/queries/deliveries.ts'
import { allDraws } from '../../db/queries/draws.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { drawnAndOpen } from '../../db/queries/queue.ts'
import { createSenderOnce, replaceSecret, saveRefusal, saveTaken } from '../../db/queries/senders.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { createToken } from '../../db/queries/tokens.ts'
import { createWebhook, events } from '../../db/queries/webhooks.ts'
import { giveSelection } from '../../server/actions/give-selection.ts'
import { merge } from '../../server/actions/merge-customers.ts'
import { invitationToken, welcomeToken } from '../../server/web/one-time.ts'
import { advocacyRooms } from './advocacy-rooms.ts'
import { coachingRooms } from './coaching-rooms.ts'
import { deskRooms } from './desk-rooms.ts'
import { expectedFile } from './expected-file.ts'
import type { Heard } from './heard.ts'
import { learntRooms } from './learnt-rooms.ts'
import { bringAlone } from './lone-recording.ts'
import { leaveMarkings } from './markings.ts'
import { bringNobodys } from './nobodys-calls.ts'
import { payrollRooms } from './payroll-rooms.ts'
import { planRooms } from './plan-rooms.ts'
import { promiseRooms } from './promise-rooms.ts'
import { leaveTraces } from './traces.ts'

/** A page of Heard, and somebody of the demo who may open it; `null` is whoever is not signed in. */
export interface Room {
  readonly name: string
  readonly who: 'rosa' | 'mina' | 'hana' | 'ada' | 'rory' | 'faye' | 'wanda' | 'paul' | 'audrey' | null
  readonly path: string
  readonly status?: number
  /** The same page as another one here, seen by somebody else or filled differently. */
  readonly again?: true
}

/** Two customers of the demo beside each other. */
async function mergingPath(db: Heard['services']['db'], viewer: Viewer): Promise<string> {
  const [one, other] = (await knownCustomersFor(db, viewer)).map((customer) => customer.id)
  return `/customers/merging?kind=customer&pick=${one}&pick=${other}`
}

/** Two others, made one. */
async function mergePath(db: Heard['services']['db'], viewer: Viewer, at: string): Promise<string> {
  const [kept = '', gone = ''] = (await knownCustomersFor(db, viewer))
    .map((customer) => customer.id)
    .slice(-2)
  const answer = await merge(db, viewer, { kind: 'customer', kept, gone }, at)
  return `/customers/merges/${'id' in answer ? answer.id : ''}`
}

/** The oldest of Rosa’s, given to another of her team. */
async function givingPath(
  db: Heard['services']['db'],
  mina: Viewer,
  rosa: Viewer,
  at: string,
): Promise<string> {
  const { conversations } = await listConversations(db, mina, { repId: rosa.id, limit: 100 })
  const other = (await activePeople(db)).find(
    (one) => one.role === 'rep' && one.teamId === rosa.teamId && one.id !== rosa.id,
  )
  const given = { conversations: conversations.slice(-2).map(({ id }) => id), repId: other?.id ?? '' }
  const answer = await giveSelection(db, mina, given, at)
  return `/conversations/givings/${'id' in answer ? answer.id : ''}`
}

/** A system that may send, with one message taken, one refused, and a new secret. */
async function keepSender(db: Heard['services']['db'], { id: byId }: Viewer, now: string): Promise<void> {
  const id = newId()
  await createSenderOnce(db, { id, name: 'The telephone system', byId, now })
  await replaceSecret(db, { id, madeAt: now, now })
  await saveTaken(db, { senderId: id, messageId: 'call-1', now })
  await saveRefusal(db, id, { why: 'The signature does not fit the message.', now })
}

/** Every page there is, as each role sees it, in the demo that runs here. */
export async function roomsOf(heard: Heard): Promise<readonly Room[]> {
  const { services, linkFor } = heard
  const { db, now } = services
  const people = await activePeople(db)
  const named = (name: string) => people.find((one) => one.name.startsWith(name)) as Viewer
  const rosa = named('Rosa')
  const { conversations } = await listConversations(db, rosa, { repId: rosa.id, limit: 100 })
  const of = (channel: string) => conversations.find((one) => one.channel === channel)?.id
  const recorded = await db.selectFrom('recordings').select('conversation_id').executeTakeFirstOrThrow()
  const unsure = (await listConversations(db, named('Mina'), { roleUnsure: true })).conversations[0]?.id
  const conversation = recorded.conversation_id ?? ''
  const held = await db
    .selectFrom('conversations')
    .select('id')
    .where('own_until', 'is not', null)
    .executeTakeFirst()
  await bringNobodys(heard)
  const traces = await leaveTraces(heard, { rosa, mina: named('Mina'), conversation })
  const cora = (await customersFor(db, rosa)).find(({ name }) => name.startsWith('Cora'))?.id
  const [appeal] = await openAppeals(db, rosa.id)
  const markings = await leaveMarkings(heard, named('Mina'), of('video') ?? '')
  const statements = await statementsOfRep(db, rosa, rosa.id)
  const frozen = statements.find((one) => one.frozenAt !== null)?.id
  const open = statements.find((one) => one.frozenAt === null)?.id
  const link = new URL(await linkFor(rosa.email)).pathname
  const token = await invitationToken(db, named('Ravi').id, now())
  const at = now().toISOString()
  await createToken(db, {
    personId: rosa.id,
    name: 'The telephone system',
    scopes: ['read', 'import'],
    now: at,
  })
  const hook = { url: 'https://crm.example/heard', events, byId: named('Ada').id, now: at }
  const webhook = await createWebhook(db, hook)
  await announceTest(db, webhook, at)
  await keepSender(db, named('Ada'), at)
  const calendar = await expectedFile(heard, rosa, 'work.ics')
  const callLog = await expectedFile(heard, named('Mina'), 'calls.csv')
  const [drawn] = await drawnAndOpen(db, named('Mina'))
  const running = (await allPeriods(db)).find((one) => one.state === 'open')
  const revealed = [...(await allDraws(db)).values()].find((one) => one.seed !== null)
  return [
    { name: 'sign-in', who: null, path: '/sign-in' },
    { name: 'welcome', who: null, path: `/welcome/${await welcomeToken(db, now())}` },
    { name: 'sign-in-link', who: null, path: link },
    { name: 'forgotten', who: null, path: '/forgotten' },
    { name: 'rep-account', who: 'rosa', path: '/account' },
    { name: 'rep-second-step', who: 'rosa', path: '/account/second-step' },
    { name: 'rep-passkeys', who: 'rosa', path: '/account/passkeys' },
    { name: 'choose-password', who: null, path: `/invitations/${token}` },
    { name: 'rep-home', who: 'rosa', path: '/' },
    { name: 'rep-list', who: 'rosa', path: '/conversations' },
    { name: 'rep-list-filtered', who: 'rosa', path: '/conversations?search=oven&channel=phone', again: true },
    { name: 'rep-list-empty', who: 'rosa', path: '/conversations?search=zebra' },
    { name: 'rep-recorded-call', who: 'rosa', path: `/conversations/${recorded.conversation_id}` },
    {
      name: 'rep-all-marks',
      who: 'rosa',
      path: `/conversations/${recorded.conversation_id}?marks=all`,
      again: true,
    },
    { name: 'rep-repairs', who: 'rosa', path: `/conversations/${recorded.conversation_id}/repairs` },
    { name: 'rep-meeting', who: 'rosa', path: `/conversations/${of('video')}` },
    { name: 'rep-chat', who: 'rosa', path: `/conversations/${of('chat')}` },
    { name: 'rep-mail', who: 'rosa', path: `/conversations/${of('email')}` },
    { name: 'shared-clip', who: null, path: traces.shared },
    { name: 'rep-commenting', who: 'rosa', path: `/conversations/${conversation}?comment=u1`, again: true },
    { name: 'rep-reviews', who: 'rosa', path: `/conversations/${conversation}/reviews` },
    { name: 'rep-own-reviews', who: 'rosa', path: '/reviews' },
    { name: 'manager-reviewing', who: 'mina', path: `/reviews/${markings.review}` },
    { name: 'scorecards', who: 'mina', path: '/scorecards' },
    { name: 'scorecard', who: 'rosa', path: '/scorecards/the-essay/versions/1' },
    { name: 'scorecard-draft', who: 'mina', path: '/scorecards/the-essay/versions/2' },
    { name: 'calibrations', who: 'mina', path: '/calibrations' },
    { name: 'calibration-closed', who: 'mina', path: `/calibrations/${markings.closed}` },
    { name: 'calibration-open', who: 'mina', path: `/calibrations/${markings.open}` },
    { name: 'calibration-marking', who: 'mina', path: `/calibrations/${markings.open}/conversations/1` },
    { name: 'shared-calibration', who: null, path: `/shared/calibrations/${markings.token}` },
    { name: 'rep-clips', who: 'rosa', path: '/clips' },
    { name: 'rep-clip', who: 'rosa', path: `/clips/${traces.clip}` },
    ...(await coachingRooms(heard, rosa, traces.clip)),
    ...(await advocacyRooms(heard, rosa)),
    ...(await learntRooms(heard, rosa)),
    ...(await promiseRooms(heard, rosa)),
    ...(await planRooms(heard, named('Hana'))),
    ...(await deskRooms(heard, rosa)),
    ...(await payrollRooms(heard)),
    { name: 'rep-playlist', who: 'rosa', path: `/playlists/${traces.playlist}` },
    { name: 'rep-views', who: 'rosa', path: '/views' },
    { name: 'rep-find', who: 'rosa', path: '/search?q=oven' },
    { name: 'rep-upload', who: 'rosa', path: '/uploads' },
    { name: 'rep-lone-recording', who: 'rosa', path: await bringAlone(heard, rosa) },
    { name: 'rep-expected', who: 'rosa', path: calendar },
    { name: 'rep-coverage', who: 'rosa', path: `/coverage/${rosa.id}` },
    { name: 'rep-own-page', who: 'rosa', path: `/people/${rosa.id}`, again: true },
    { name: 'rep-own-time', who: 'rosa', path: '/own-time' },
    { name: 'rep-held-call', who: 'rosa', path: `/conversations/${held?.id}`, again: true },
    { name: 'rep-preview', who: 'rosa', path: `/conversations/${held?.id}/preview`, again: true },
    { name: 'rep-about-me', who: 'rosa', path: '/about-me' },
    { name: 'rep-undated', who: 'rosa', path: '/undated' },
    { name: 'rep-practice', who: 'rosa', path: '/practice' },
    { name: 'rep-statements', who: 'rosa', path: '/statements' },
    { name: 'rep-statement-frozen', who: 'rosa', path: `/statements/${frozen}` },
    { name: 'rep-what-if', who: 'rosa', path: `/statements/${frozen}/what-if?more-1=2` },
    { name: 'rep-statement-open', who: 'rosa', path: `/statements/${open}`, again: true },
    { name: 'rep-reach-out', who: 'rosa', path: '/reach-out' },
    { name: 'rep-reach-out-measured', who: 'rosa', path: '/reach-out/measured' },
    { name: 'manager-reach-out', who: 'mina', path: '/reach-out', again: true },
    { name: 'admin-directory', who: 'ada', path: '/directory' },
    { name: 'admin-reach-out-settings', who: 'ada', path: '/reach-out/settings' },
    { name: 'rep-notices', who: 'rosa', path: '/notices' },
    { name: 'rep-appeals', who: 'rosa', path: '/appeals' },
    { name: 'rep-appealing', who: 'rosa', path: `/appeals/new?kind=encounter&about=${conversation}` },
    { name: 'rep-appeal', who: 'rosa', path: `/appeals/${appeal?.id}` },
    { name: 'rep-leaves', who: 'rosa', path: '/leaves' },
    { name: 'rep-tokens', who: 'rosa', path: '/tokens' },
    { name: 'api', who: 'rosa', path: '/api' },
    { name: 'how-we-measure', who: 'rosa', path: '/how-we-measure' },
    { name: 'not-there', who: 'rosa', path: '/conversations/nowhere', status: 404 },
    { name: 'unreadable-address', who: 'rosa', path: '/conversations?channel=fax', status: 422, again: true },
    { name: 'manager-home', who: 'mina', path: '/' },
    { name: 'manager-list', who: 'mina', path: '/conversations', again: true },
    { name: 'manager-unsure-call', who: 'mina', path: `/conversations/${unsure}` },
    { name: 'manager-repairs', who: 'mina', path: `/conversations/${unsure}/repairs`, again: true },
    { name: 'manager-people', who: 'mina', path: '/people' },
    { name: 'manager-rep', who: 'mina', path: `/people/${rosa.id}`, again: true },
    { name: 'manager-upload', who: 'mina', path: '/uploads', again: true },
    { name: 'manager-coverage', who: 'mina', path: '/coverage' },
    { name: 'manager-giving', who: 'mina', path: await givingPath(db, named('Mina'), rosa, at) },
    { name: 'manager-queue', who: 'mina', path: '/queue' },
    { name: 'manager-drawn', who: 'mina', path: `/queue/drawn/${drawn?.id}` },
    { name: 'manager-team', who: 'mina', path: '/team?weeks=4' },
    { name: 'draws', who: 'rosa', path: '/draws' },
    { name: 'ledger', who: 'hana', path: '/ledger/verification' },
    { name: 'fairness', who: 'hana', path: `/periods/${revealed?.periodId}/fairness` },
    { name: 'groups', who: 'hana', path: '/groups' },
    { name: 'groups-import', who: 'hana', path: '/groups/imports', again: true },
    { name: 'alarms', who: 'rosa', path: '/alarms', again: true },
    { name: 'forecast', who: 'hana', path: `/periods/${running?.id}/forecast` },
    { name: 'hr-team', who: 'hana', path: '/team', again: true },
    { name: 'hr-draw', who: 'hana', path: `/draws/${revealed?.periodId}` },
    { name: 'manager-call-log', who: 'mina', path: callLog },
    { name: 'hr-home', who: 'hana', path: '/' },
    { name: 'hr-own-time', who: 'hana', path: '/own-time', again: true },
    { name: 'hr-appeals', who: 'hana', path: '/appeals', again: true },
    { name: 'hr-leaves', who: 'hana', path: '/leaves', again: true },
    { name: 'hr-statements', who: 'hana', path: '/statements', again: true },
    { name: 'hr-statement', who: 'hana', path: `/statements/${frozen}`, again: true },
    { name: 'hr-coverage', who: 'hana', path: '/coverage', again: true },
    { name: 'hr-people', who: 'hana', path: '/people' },
    { name: 'hr-rep', who: 'hana', path: `/people/${rosa.id}` },
    { name: 'hr-find', who: 'hana', path: '/search' },
    { name: 'admin-home', who: 'ada', path: '/' },
    { name: 'admin-installation', who: 'ada', path: '/installation' },
    { name: 'admin-work', who: 'ada', path: '/work' },
    { name: 'admin-remeasuring', who: 'ada', path: '/remeasuring' },
    { name: 'admin-people', who: 'ada', path: '/people' },
    { name: 'admin-upload', who: 'ada', path: '/uploads', again: true },
    { name: 'admin-webhooks', who: 'ada', path: '/webhooks' },
    { name: 'admin-webhook', who: 'ada', path: `/webhooks/${webhook.id}` },
    { name: 'rep-customers', who: 'rosa', path: '/customers', again: true },
    { name: 'rep-trail', who: 'rosa', path: `/customers/${cora}` },
    { name: 'manager-company', who: 'mina', path: '/accounts/Brightwater%20Bakery' },
    { name: 'rep-customer-facts', who: 'rosa', path: `/customers/${cora}/facts` },
    { name: 'admin-customer-fields', who: 'ada', path: '/customers/fields' },
    { name: 'manager-customers', who: 'mina', path: '/customers' },
    { name: 'manager-known', who: 'mina', path: '/customers?list=people' },
    { name: 'hr-companies', who: 'hana', path: '/customers?list=companies', again: true },
    { name: 'hr-same', who: 'hana', path: '/customers?list=same', again: true },
    { name: 'hr-made-one', who: 'hana', path: '/customers?list=merged', again: true },
    { name: 'admin-customers', who: 'ada', path: '/customers', again: true },
    { name: 'hr-merging', who: 'hana', path: await mergingPath(db, named('Hana')) },
    { name: 'hr-merge', who: 'hana', path: await mergePath(db, named('Hana'), at) },
    { name: 'admin-aliases', who: 'ada', path: `/people/${rosa.id}/aliases?alias=Rosie` },
    { name: 'admin-people-table', who: 'ada', path: '/people/imports' },
    { name: 'hr-contacts-table', who: 'hana', path: '/customers/imports' },
    { name: 'leave-demo', who: 'ada', path: '/demo/departure' },
  ]
}
