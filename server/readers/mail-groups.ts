import { type Mail, receiversOf, senderOf, sentOf } from './mail.ts'
import { bareSubject } from './mail-subject.ts'
import { answeredIds, bareMessageId } from './mail-thread.ts'
import { byTime } from './time-order.ts'

/** More receivers than this are a circular, and say nothing about who answers whom. */
const MOST_RECEIVERS = 30

/**
 * Mails put together into threads, each in time order, the threads in the order of their first mails.
 *
 * Mails belong together when one answers the other or both answer a third, by Message-ID, References and
 * In-Reply-To. An answer ("Re: ...") without any of them joins the latest earlier mail of the same subject
 * that went between its sender and one of its receivers. A mail whose Message-ID came before is no other.
 */
export function mailGroups(mails: readonly Mail[]): readonly (readonly Mail[])[] {
  const ordered = byTime(mails, timeOf)
  const sets = disjointSets(ordered.length)
  const byId = new Map<string, number>()
  const byPair = new Map<string, number>()
  for (const [at, mail] of ordered.entries()) {
    const own = bareMessageId(mail.messageId)
    const answered = answeredIds(mail)
    for (const id of [...(own === null ? [] : [own]), ...answered]) join(sets, byId, id, at)
    const { bare, isAnswer } = bareSubject(mail.subject ?? '')
    const pairs = bare === '' ? [] : pairsOf(mail).map((pair) => `${bare}\0${pair}`)
    const before = pairs.map((pair) => byPair.get(pair)).find((one) => one !== undefined)
    if (isAnswer && answered.length === 0 && before !== undefined) sets.unite(before, at)
    for (const pair of pairs) byPair.set(pair, at)
  }
  return [...Map.groupBy(ordered.keys(), sets.rootOf).values()].map((group) =>
    group.flatMap((at) => ordered[at] ?? []),
  )
}

function timeOf(mail: Mail): number | null {
  const { at } = sentOf(mail)
  return at === null ? null : Date.parse(at)
}

function pairsOf(mail: Mail): readonly string[] {
  const { email } = senderOf(mail)
  if (email === null) return []
  return receiversOf(mail)
    .slice(0, MOST_RECEIVERS)
    .map((receiver) => [email, receiver].toSorted().join('\0'))
}

function join(sets: Sets, known: Map<string, number>, id: string, at: number): void {
  const before = known.get(id)
  if (before === undefined) known.set(id, at)
  else sets.unite(before, at)
}

interface Sets {
  readonly unite: (one: number, other: number) => void
  readonly rootOf: (one: number) => number
}

function disjointSets(size: number): Sets {
  const parents = Array.from({ length: size }, (_, at) => at)
  const rootOf = (one: number) => {
    let root = one
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = one; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const unite = (one: number, other: number) => {
    parents[rootOf(other)] = rootOf(one)
  }
  return { rootOf, unite }
}
