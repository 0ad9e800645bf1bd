import { createHash } from 'node:crypto'
import type { ConnectionOptions } from 'node:tls'
import { ImapFlow } from 'imapflow'
import { saveWay, type WayProblem, waitingOfWay } from '../../db/queries/arrivals.ts'
import { lastUid } from '../../db/queries/mailbox-messages.ts'
import { words } from '../../views/messages/words.ts'
import { isFull } from '../actions/receive-upload.ts'
import { takeMail } from '../actions/take-mail.ts'
import type { MailboxAddress } from '../mailbox-address.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'
import { problemOf } from './mailbox-problem.ts'

export type MailboxNeeds = Pick<Services, 'db' | 'log' | 'now' | 'config' | 'uploads'> &
  Partial<Pick<Services, 'leases'>>

interface Reach {
  /** What tests say of a server that only they know. */
  readonly tls?: ConnectionOptions
}

const SECOND = 1000
const LOOK_EVERY_MS = 60 * SECOND
const FIRST_WAIT_MS = 5 * SECOND
const LONGEST_WAIT_MS = 300 * SECOND
/** An account is locked by who knocks too often with the wrong key. */
const CREDENTIALS_WAIT_MS = 3_600 * SECOND
const CONNECT_MS = 30 * SECOND
/** So many mails wait to be read here at most; the others wait in the mailbox. */
const MOST_WAITING = 50
const ROOM_AROUND = 1024 * 1024

/**
 * Reads a mailbox whenever it is woken: at once when its server says that mail has come, else every minute,
 * and after a failure later and later. The mailbox is opened for reading alone: nothing in it changes.
 */
export function mailboxReader(needs: MailboxNeeds, address: MailboxAddress, reach: Reach = {}): Job {
  const state: State = { client: undefined, lookAt: 0, failures: 0 }
  const job: Job = new Job({
    name: 'mailbox',
    log: needs.log,
    leases: needs.leases,
    work: (stopping) => look(needs, { address, reach, state, stopping, wake: () => job.wake() }),
  })
  return job
}

interface State {
  client: ImapFlow | undefined
  lookAt: number
  failures: number
}

interface Look {
  readonly address: MailboxAddress
  readonly reach: Reach
  readonly state: State
  readonly wake: () => void
  readonly stopping: AbortSignal
}

async function look(needs: MailboxNeeds, around: Look): Promise<void> {
  const { state, stopping } = around
  const now = needs.now().getTime()
  if (now < state.lookAt) return
  state.lookAt = now + LOOK_EVERY_MS
  try {
    state.client ??= await connected(around, needs.config.maxUploadBytes)
    const problem = (await isFull(needs.config.dataDir)) ? { code: 'disk-full' } : null
    if (!problem) await readNew(needs, around, state.client)
    state.failures = 0
    await say(needs, problem)
  } catch (error) {
    if (stopping.aborted) return
    const problem = problemOf(error)
    const { client } = state
    state.client = undefined
    client?.close()
    state.lookAt = now + waitAfter(problem, state.failures)
    state.failures += 1
    await say(needs, problem)
  }
}

function waitAfter({ code }: WayProblem, failures: number): number {
  if (code === 'credentials') return CREDENTIALS_WAIT_MS
  return Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS)
}

async function connected(
  { address, reach, state, wake, stopping }: Look,
  mostBytes: number,
): Promise<ImapFlow> {
  const { host, port, user, password, path } = address
  const client = new ImapFlow({
    host,
    port,
    secure: true,
    auth: { user, pass: password },
    logger: false,
    autoIdleDelay: SECOND,
    connectionTimeout: CONNECT_MS,
    maxLiteralSize: mostBytes + ROOM_AROUND,
    ...(reach.tls ? { tls: reach.tls } : {}),
  })
  // Whoever waits for an answer gets the error too; without a listener it would end the program.
  client.on('error', () => {})
  stopping.addEventListener('abort', () => client.close(), { once: true })
  await client.connect()
  await opened(client, path)
  client.on('exists', () => {
    state.lookAt = 0
    wake()
  })
  client.on('close', () => {
    if (state.client === client) state.client = undefined
  })
  return client
}

async function opened(client: ImapFlow, path: string): Promise<void> {
  try {
    await client.mailboxOpen(path, { readOnly: true })
  } catch (error) {
    if (!client.usable) throw error
    client.close()
    throw Object.assign(new Error('The mailbox cannot be opened', { cause: error }), { mailboxMissing: true })
  }
}

async function readNew(
  needs: MailboxNeeds,
  { address, state, stopping }: Look,
  client: ImapFlow,
): Promise<void> {
  const { db, config, uploads, now } = needs
  if (!client.mailbox) throw Object.assign(new Error('No mailbox is open'), { code: 'NoConnection' })
  const place = { mailbox: nameOf(address), validity: String(client.mailbox.uidValidity) }
  const last = await lastUid(db, place)
  const uids = (await client.search({ uid: `${last + 1}:*` }, { uid: true })) || []
  const fresh = uids.filter((uid) => uid > last).toSorted((a, b) => a - b)
  let room = MOST_WAITING - (await waitingOfWay(db, 'mailbox'))
  for (const uid of fresh) {
    if (stopping.aborted) break
    if (room <= 0) {
      state.lookAt = now().getTime() + FIRST_WAIT_MS
      break
    }
    const about = await client.fetchOne(
      uid,
      { uid: true, size: true, envelope: true, internalDate: true },
      { uid: true },
    )
    if (!about) continue
    const isLarge = (about.size ?? 0) > config.maxUploadBytes
    const whole = isLarge ? null : await client.fetchOne(uid, { uid: true, source: true }, { uid: true })
    if (whole === false || whole === undefined) continue
    await takeMail(db, {
      place: { ...place, uid },
      messageId: about.envelope?.messageId ?? null,
      bytes: whole?.source ?? null,
      receivedAt: about.internalDate ?? null,
      mostBytes: config.maxUploadBytes,
      zone: config.timeZone,
      now: now().toISOString(),
    })
    uploads.wake()
    room -= 1
  }
}

/** Knows the mailbox again without keeping whose it is. */
function nameOf({ host, user, path }: MailboxAddress): string {
  return createHash('sha256')
    .update(JSON.stringify([host, user, path]))
    .digest('hex')
}

async function say({ db, log, now }: MailboxNeeds, problem: WayProblem | null): Promise<void> {
  if (!(await saveWay(db, 'mailbox', problem, now().toISOString()))) return
  log.warn(
    { job: 'mailbox' },
    problem ? words.waysIn.problem('mailbox', problem.code, problem.detail ?? null) : words.waysIn.rightAgain,
  )
}
