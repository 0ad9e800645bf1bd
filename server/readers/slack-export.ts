import type { Archive } from './archive.ts'
import { chatThread } from './chat-thread.ts'
import { decode } from './decode.ts'
import { parseJson } from './json.ts'
import { type Fields, labelOf, rowsOf } from './json-fields.ts'
import type { Reader } from './reading.ts'
import { missingAnswers, type SlackUsers, slackRows } from './slack-messages.ts'
import { threadReadings, type WrittenThread } from './written-thread.ts'

const LISTS = ['channels.json', 'groups.json', 'mpims.json', 'dms.json']
const DAY = /^([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/

/**
 * Slack's export, a ZIP archive with one file for every channel and day: a conversation for each channel.
 *
 * Names, addresses and who is a bot stand in `users.json`. A day that cannot be read is left out of its
 * channel, and the report says which.
 */
export const slackExport: Reader = {
  format: 'slack-export',
  documented: true,

  claims({ archive }) {
    return archive && exportIn(archive)
      ? 'is an archive with lists of Slack channels and a file for each day'
      : null
  },

  read({ archive }, options) {
    const found = archive && exportIn(archive)
    if (!found) return []
    const users = usersIn(found)
    const channels = LISTS.flatMap((list) => listIn(found, list).rows)
    const threads = [...found.days].map(([folder, days]) => {
      const known = channels.find((one) => one.id === folder || one.name === folder)
      return threadOf({ ...users, archive: found.archive, days, id: labelOf(known?.id) ?? folder })
    })
    return threadReadings('slack-export', options, threads, 'Slack channel')
  },
}

interface Export {
  readonly archive: Archive
  /** The folder in which everything stands, with its `/`, or nothing. */
  readonly root: string
  readonly days: ReadonlyMap<string, readonly string[]>
}

function exportIn(archive: Archive): Export | null {
  const list = archive.names.find((name) => LISTS.includes(name.slice(name.lastIndexOf('/') + 1)))
  if (list === undefined) return null
  const root = list.slice(0, list.lastIndexOf('/') + 1)
  const days = new Map<string, string[]>()
  for (const name of archive.names.toSorted()) {
    const folder = name.startsWith(root) ? DAY.exec(name.slice(root.length))?.[1] : undefined
    if (folder === undefined) continue
    const known = days.get(folder)
    if (known) known.push(name)
    else days.set(folder, [name])
  }
  return days.size === 0 ? null : { archive, root, days }
}

interface List {
  readonly rows: readonly Fields[]
  readonly wrong: string | null
}

function listIn({ archive, root }: Export, list: string): List {
  const name = `${root}${list}`
  return archive.names.includes(name) ? rowsIn(archive, name) : { rows: [], wrong: null }
}

function rowsIn(archive: Archive, name: string): List {
  const member = archive.member(name)
  const decoded = 'refused' in member ? member : decode(member.bytes)
  if ('refused' in decoded) return { rows: [], wrong: decoded.refused.message }
  const parsed = parseJson(decoded.text)
  if ('refused' in parsed) return { rows: [], wrong: parsed.refused.message }
  return { rows: rowsOf(parsed.json), wrong: null }
}

function usersIn(found: Export): { readonly users: SlackUsers; readonly guessed: readonly string[] } {
  const { rows, wrong } = listIn(found, 'users.json')
  const users = new Map(
    rows.flatMap((user) => (labelOf(user.id) === null ? [] : [[String(user.id), user] as const])),
  )
  const unread =
    wrong === null ? [] : [`the list of people (users.json) cannot be read, so names are missing: ${wrong}`]
  return { users, guessed: unread }
}

interface Channel {
  readonly archive: Archive
  readonly days: readonly string[]
  readonly id: string
  readonly users: SlackUsers
  readonly guessed: readonly string[]
}

function threadOf({ archive, days, id, users, guessed }: Channel): WrittenThread {
  const read = days.map((name) => ({ name, ...rowsIn(archive, name) }))
  const unread = read.filter(({ wrong }) => wrong !== null)
  const messages = read.flatMap(({ rows }) => rows)
  return chatThread(id, slackRows(messages, users), {
    leftOut: [
      missingAnswers(messages),
      [unread.length, 'day that cannot be read', 'days that cannot be read'],
    ],
    guessed: [...guessed, ...unread.map(({ name, wrong }) => `${name} cannot be read: ${wrong}`)],
  })
}
