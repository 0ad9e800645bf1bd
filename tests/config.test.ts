import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BadConfig, exampleSecret, readConfig } from '../server/config.ts'
import { secretFor } from '../server/secret.ts'

const live = { NODE_ENV: 'production', BASE_URL: 'https://heard.example', SECRET: 'k'.repeat(32) }

test('without any setting Heard is the demo on the loopback', () => {
  expect(readConfig({})).toMatchObject({
    production: false,
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: null,
    baseUrl: 'http://127.0.0.1:3000',
  })
})

test('every bad setting is told at once, by name and with what to do', () => {
  const problems = problemsOf({
    PORT: '99999',
    TIME_ZONE: 'Mars/Olympus',
    DATABASE_URL: 'mysql://x',
    LOG_LEVEL: 'loud',
  })
  expect(problems).toHaveLength(4)
  for (const name of ['PORT', 'TIME_ZONE', 'DATABASE_URL', 'LOG_LEVEL'])
    expect(
      problems.find((one) => one.startsWith(`${name} `)),
      name,
    ).toBeDefined()
})

test('D-09 production wants a secret of its own and the address people type', () => {
  expect(readConfig(live).production).toBe(true)
  expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(2)
  expect(problemsOf({ ...live, SECRET: 'short' })).toHaveLength(1)
  expect(problemsOf({ ...live, SECRET: exampleSecret })).toHaveLength(1)
  expect(problemsOf({ ...live, SECRET: '' })).toHaveLength(1)
  expect(problemsOf({ ...live, BASE_URL: undefined })).toHaveLength(1)
  expect(problemsOf({ ...live, BASE_URL: 'heard.example' })).toHaveLength(1)
})

test('the example names every setting, and cannot be used as it is', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
  const pairs = [...example.matchAll(/^([A-Z\d_]+)=(.*)$/gm)].map((match) => [match[1], match[2]] as const)
  expect(problemsOf(Object.fromEntries(pairs))).toEqual([expect.stringMatching(/^SECRET /)])
  expect(pairs.map(([name]) => name).sort()).toEqual(
    [
      'NODE_ENV',
      'WORK',
      'RECORDINGS_URL',
      'S3_ENDPOINT',
      'S3_REGION',
      'S3_PATH_STYLE',
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'PORT',
      'HOST',
      'BASE_URL',
      'SECRET',
      'DATA_DIR',
      'DATABASE_URL',
      'READ_DATABASE_URL',
      'TIME_ZONE',
      'LOG_LEVEL',
      'MAX_UPLOAD_MB',
      'METRICS',
      'MAX_RECORDING_MB',
      'FFMPEG',
      'TRANSCRIBE_URL',
      'TRANSCRIBE_KEY',
      'TRANSCRIBE_MODEL',
      'SESSION_HOURS',
      'SESSION_IDLE_HOURS',
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'OIDC_SCOPES',
      'OIDC_GROUPS',
      'SCIM_GROUPS',
      'OIDC_ONLY',
      'BEHIND_PROXY',
      'API_REQUESTS_PER_MINUTE',
      'WEBHOOK_HOSTS',
      'SMTP_URL',
      'MAIL_FROM',
      'WATCH_DIR',
      'IMAP_URL',
    ].sort(),
  )
})

test('a watched folder is one of its own, by its whole path', () => {
  expect(readConfig({ WATCH_DIR: '/srv/in' }).watchDir).toBe('/srv/in')
  expect(problemsOf({ WATCH_DIR: 'in' })).toEqual([
    expect.stringContaining('WATCH_DIR must be the whole path'),
  ])
  for (const WATCH_DIR of ['/srv/data', '/srv/data/in', '/srv'])
    expect(problemsOf({ WATCH_DIR, DATA_DIR: '/srv/data' }), WATCH_DIR).toEqual([
      expect.stringContaining('a folder of its own'),
    ])
})

test('a mailbox is read from its address, and no mistake in it repeats the password', () => {
  expect(
    readConfig({ IMAP_URL: 'imaps://heard%40larkfield.example:s3%2Fcret@mail.example:1993/Sales/Heard' })
      .mailbox,
  ).toEqual({
    host: 'mail.example',
    port: 1993,
    user: 'heard@larkfield.example',
    password: 's3/cret',
    path: 'Sales/Heard',
  })
  expect(readConfig({ IMAP_URL: 'imaps://a:b@mail.example' }).mailbox).toMatchObject({
    port: 993,
    path: 'INBOX',
  })
  for (const IMAP_URL of [
    'imap://a:hush@mail.example',
    'imaps://mail.example/hush',
    'imaps://a:%hush@x',
    'hush',
  ]) {
    const [problem = '', ...more] = problemsOf({ IMAP_URL })
    expect(more).toEqual([])
    expect(problem).toContain('IMAP_URL must look like')
    expect(problem).not.toContain('hush')
  }
})

test('the demo makes its secret once, and only we can read it', () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'heard-')), 'data')
  const secret = secretFor({ secret: null, dataDir })
  expect(secret).toHaveLength(64)
  expect(secretFor({ secret: null, dataDir })).toBe(secret)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
})

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof BadConfig) return error.problems
    throw error
  }
}

test('who writes the words of recordings is an address, and nobody where there is none', () => {
  expect(readConfig({}).engine).toBeNull()
  expect(readConfig({ TRANSCRIBE_KEY: 'k' }).engine).toBeNull()
  const given = { TRANSCRIBE_URL: 'http://127.0.0.1:8000', TRANSCRIBE_KEY: 'k', TRANSCRIBE_MODEL: 'small' }
  expect(readConfig(given).engine).toEqual({
    url: 'http://127.0.0.1:8000/v1/audio/transcriptions',
    key: 'k',
    model: 'small',
  })
  for (const TRANSCRIBE_URL of ['stt.example', 'file:///etc/passwd', 'http://me:secret@stt.example'])
    expect(problemsOf({ TRANSCRIBE_URL }), TRANSCRIBE_URL).toHaveLength(1)
})

test('a recording may be larger than a transcript', () => {
  expect(readConfig({})).toMatchObject({ maxRecordingBytes: 500 * 1024 * 1024, ffmpeg: 'ffmpeg' })
  expect(readConfig({ MAX_RECORDING_MB: '2' }).maxRecordingBytes).toBe(2 * 1024 * 1024)
  expect(problemsOf({ MAX_RECORDING_MB: '5000' })).toHaveLength(1)
})

test('the sign-in of an organisation is all of its settings, and groups mean roles that exist', () => {
  const whole = { OIDC_ISSUER: 'https://login.example/', OIDC_CLIENT_ID: 'heard', OIDC_CLIENT_SECRET: 'k' }
  expect(readConfig({}).provider).toBeNull()
  expect(readConfig({ ...whole, OIDC_GROUPS: 'north=rep:North, people=hr' }).provider).toMatchObject({
    issuer: 'https://login.example',
    groupRoles: [
      { group: 'north', role: 'rep', team: 'North' },
      { group: 'people', role: 'hr', team: null },
    ],
    isOnlyWay: false,
  })
  expect(problemsOf({ OIDC_ONLY: 'yes' })).toHaveLength(3)
  expect(problemsOf({ ...whole, OIDC_CLIENT_ID: undefined })).toHaveLength(1)
  for (const OIDC_GROUPS of ['north=boss', 'north=rep', 'people=hr:North', '=hr', 'a=b=hr'])
    expect(problemsOf({ ...whole, OIDC_GROUPS }), OIDC_GROUPS).toHaveLength(1)
})
