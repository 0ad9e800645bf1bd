import { isAbsolute, relative, resolve } from 'node:path'
import { z } from 'zod'
import type { GroupRole } from './group-roles.ts'
import { type MailboxAddress, mailboxIn } from './mailbox-address.ts'
import { missingOfProvider, type Provider, providerIn, providerSettings } from './provider.ts'
import { type Bucket, bucketIn, bucketSettings } from './recordings/bucket.ts'
import { type Engine, engineUrl } from './recordings/engine.ts'

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** `null` is SQLite, a file in the data folder. */
  readonly databaseUrl: string | null
  /** A PostgreSQL that follows that one, for pages that read much; `null` is none. */
  readonly readDatabaseUrl: string | null
  /** Where people reach Heard: it decides origin, cookies and links. Without a path, without a slash at the end. */
  readonly baseUrl: string
  /** People reach Heard over TLS: cookies are for TLS alone and browsers are told to stay with it. */
  readonly secure: boolean
  /** `null` outside production, where one is made and kept in the data folder (see `secretFor`). */
  readonly secret: string | null
  /** The zone of clocks in files that name none. */
  readonly timeZone: string | null
  /** Who does the work behind the pages: this process too, or `heard work` in others. */
  readonly work: 'here' | 'elsewhere'
  readonly logLevel: (typeof logLevels)[number]
  readonly maxUploadBytes: number
  /** Of one recording. */
  readonly maxRecordingBytes: number
  /** Where recordings and photos lie; `null` is the data folder. */
  readonly bucket: Bucket | null
  /** The program that unpacks recordings; it is looked for once, at the start. */
  readonly ffmpeg: string
  /** Who writes the words of recordings; `null` is nobody. */
  readonly engine: Engine | null
  /** How long somebody stays signed in, however busy; and how long without a click. */
  readonly sessionHours: number
  readonly idleHours: number
  /** The organisation’s own sign-in; `null` where there is none. */
  readonly provider: Provider | null
  /** What being in a group of the organisation’s directory means here. */
  readonly directoryRoles: readonly GroupRole[]
  /** Figures for Prometheus at /metrics. */
  readonly metrics: boolean
  /** Whether a proxy of ours stands in front, whose word about addresses is believed. */
  readonly behindProxy: boolean
  /** How often each token may ask the API in a minute. */
  readonly apiRequestsPerMinute: number
  /** Hosts that webhooks may reach although they are in our own network or without TLS. */
  readonly webhookHosts: readonly string[]
  /** Files put into this folder come in by themselves; `null` watches none. */
  readonly watchDir: string | null
  /** Mail in this mailbox comes in by itself; `null` reads none. */
  readonly mailbox: MailboxAddress | null
  /** The server that takes mail for others, and who it is from; `null` sends none. The address is a secret. */
  readonly mail: { readonly url: string; readonly from: string } | null
}

/** Every setting that is wrong, each with its name, what is wrong and what to do. */
export class BadConfig extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Heard cannot start with these settings:\n${problems.map((one) => `  ${one}`).join('\n')}`)
    this.problems = problems
  }
}

export const exampleSecret = 'replace-me-with-the-output-of-openssl-rand-hex-32'
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const megabyte = 1024 * 1024

const number = (problem: string, from: number, to: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to, problem)
    .transform(Number)

const postgres = (otherwise: string) =>
  z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, `must begin with postgres:// (${otherwise})`)
    .optional()

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'say production, development or test').optional(),
  PORT: number('must be a whole number from 0 to 65535, such as 3000', 0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address to listen on, such as 127.0.0.1')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: postgres('leave it out for SQLite'),
  READ_DATABASE_URL: postgres('leave it out without a replica'),
  BASE_URL: z
    .string()
    .refine(isOrigin, 'must be the address people type, such as https://heard.example, without a path')
    .transform((text) => new URL(text).origin)
    .optional(),
  SECRET: z
    .string()
    .refine(
      (text) => text !== exampleSecret,
      'is the one from the example; make your own: openssl rand -hex 32',
    )
    .refine(
      (text) => Buffer.byteLength(text) >= 32,
      'must have at least 32 bytes; make one: openssl rand -hex 32',
    )
    .optional(),
  TIME_ZONE: z.string().refine(isZone, 'must be a zone such as Europe/Berlin').optional(),
  WORK: z.enum(['here', 'elsewhere'], 'say here or elsewhere').default('here'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  MAX_UPLOAD_MB: number('must be a whole number from 1 to 2000, such as 25', 1, 2000).default(25),
  MAX_RECORDING_MB: number('must be a whole number from 1 to 2000, such as 500', 1, 2000).default(500),
  ...bucketSettings,
  FFMPEG: z.string().default('ffmpeg'),
  TRANSCRIBE_URL: z
    .string()
    .refine(isWebAddress, 'must be the address of a server, such as http://127.0.0.1:8000')
    .transform(engineUrl)
    .optional(),
  TRANSCRIBE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be a key without spaces')
    .optional(),
  TRANSCRIBE_MODEL: z.string().max(100, 'must be a name of at most 100 characters').default('whisper-1'),
  SESSION_HOURS: number('must be a whole number of hours from 1 to 8760, such as 168', 1, 8760).default(168),
  SESSION_IDLE_HOURS: number('must be a whole number of hours from 1 to 8760, such as 24', 1, 8760).default(
    24,
  ),
  ...providerSettings,
  BEHIND_PROXY: z.enum(['yes', 'no'], 'say yes or no').default('no'),
  API_REQUESTS_PER_MINUTE: number(
    'must be a whole number from 1 to 1000000, such as 600',
    1,
    1_000_000,
  ).default(600),
  WEBHOOK_HOSTS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ''))
    .refine(
      (hosts) => hosts.every(isHost),
      'must be names of hosts such as crm.internal or crm.internal:8443',
    )
    .default([]),
  WATCH_DIR: z
    .string()
    .refine(isAbsolute, 'must be the whole path of a folder, such as /srv/heard-in')
    .optional(),
  IMAP_URL: z
    .string()
    .refine(
      (text) => mailboxIn(text) !== null,
      'must look like imaps://user:password@host/Mailbox, with signs such as @ in the name or password written as %40',
    )
    .transform(mailboxIn)
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      'must look like smtps://user:password@host or smtp://host:25, with signs such as @ in the name or password written as %40',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n]{0,100}<?[^\s<>@]+@[^\s<>@]+>?$/,
      'must be a mail address, such as Heard <heard@example.com>',
    )
    .optional(),
})

/** Reads the environment once. Throws a `BadConfig` that names every bad setting together. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  const problems = read.success
    ? []
    : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  if (given.NODE_ENV === 'production') problems.push(...missing(given))
  if (read.success && isWithin(read.data.WATCH_DIR, read.data.DATA_DIR))
    problems.push('WATCH_DIR must be a folder of its own: neither DATA_DIR, nor in it, nor around it.')
  if (read.success && read.data.READ_DATABASE_URL && !read.data.DATABASE_URL)
    problems.push('READ_DATABASE_URL needs DATABASE_URL: the database that it follows.')
  if (read.success) problems.push(...missingOfProvider(read.data))
  if (!read.success || problems.length > 0) throw new BadConfig(problems)

  const { data } = read
  const baseUrl =
    data.BASE_URL ?? `http://${data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST}:${data.PORT}`
  return {
    production: data.NODE_ENV === 'production',
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    readDatabaseUrl: data.READ_DATABASE_URL ?? null,
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    secret: data.SECRET ?? null,
    timeZone: data.TIME_ZONE ?? null,
    work: data.WORK,
    logLevel: data.LOG_LEVEL,
    maxUploadBytes: data.MAX_UPLOAD_MB * megabyte,
    maxRecordingBytes: data.MAX_RECORDING_MB * megabyte,
    bucket: bucketIn(data),
    ffmpeg: data.FFMPEG,
    engine: engineIn(data),
    sessionHours: data.SESSION_HOURS,
    idleHours: data.SESSION_IDLE_HOURS,
    provider: providerIn(data),
    directoryRoles: data.SCIM_GROUPS ?? data.OIDC_GROUPS,
    metrics: data.METRICS === 'on',
    behindProxy: data.BEHIND_PROXY === 'yes',
    apiRequestsPerMinute: data.API_REQUESTS_PER_MINUTE,
    webhookHosts: data.WEBHOOK_HOSTS,
    watchDir: data.WATCH_DIR ?? null,
    mailbox: data.IMAP_URL ?? null,
    mail:
      data.SMTP_URL === undefined
        ? null
        : { url: data.SMTP_URL, from: data.MAIL_FROM ?? `Heard <heard@${new URL(baseUrl).hostname}>` },
  }
}

function missing(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const needed = {
    SECRET: 'is missing, and production needs one; make one: openssl rand -hex 32.',
    BASE_URL: 'is missing, and production needs it: the address people type, such as https://heard.example.',
  }
  return Object.entries(needed).flatMap(([name, problem]) =>
    given[name] === undefined ? [`${name} ${problem}`] : [],
  )
}

function engineIn(data: z.infer<typeof settings>): Engine | null {
  const { TRANSCRIBE_URL: url, TRANSCRIBE_KEY: key = null, TRANSCRIBE_MODEL: model } = data
  return url === undefined ? null : { url, key, model }
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username
  )
}

function isWithin(watched: string | undefined, data: string): boolean {
  if (watched === undefined) return false
  const [one, other] = [resolve(watched), resolve(data)]
  return [relative(one, other), relative(other, one)].some((way) => !way.startsWith('..') && !isAbsolute(way))
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && !url.search
}

function isHost(text: string): boolean {
  return URL.parse(`http://${text}`)?.host === text
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
