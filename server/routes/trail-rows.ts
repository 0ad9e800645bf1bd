import { changedFact, saidOfChange } from '../../views/customers/trail/change.tsx'
import { words } from '../../views/messages/words.ts'
import { promiseNamed } from '../../views/promises/name.ts'
import type { TrailEntry } from '../actions/trail/sources.ts'
import { decimalsOf } from '../pay/money.ts'

type Row = readonly (string | number | null)[]

/** An entry as a line of a table: when, kind, channel, customer, who, what, value, currency, state, address. */
export function trailRow(entry: TrailEntry, names: ReadonlyMap<string, string>, baseUrl: string): Row {
  const { who, what, value, state } = told(entry)
  return [
    entry.at,
    words.trail.filters.kinds[entry.kind],
    entry.channel ? words.conversation.channels[entry.channel] : null,
    names.get(entry.customerId) ?? null,
    who ?? null,
    what,
    value ? value.minor / 10 ** decimalsOf(value.currency) : null,
    value?.currency ?? null,
    state ?? null,
    entry.path && `${baseUrl}${entry.path}`,
  ]
}

interface Told {
  readonly who?: string | null
  readonly what: string | null
  readonly value?: { readonly minor: number; readonly currency: string } | null
  readonly state?: string | null
}

function told(entry: TrailEntry): Told {
  switch (entry.kind) {
    case 'conversation':
      return { who: entry.rep?.name ?? null, what: entry.quotation?.words ?? null }
    case 'note':
      return { who: entry.author, what: entry.text }
    case 'purchase':
      return {
        what: entry.purchase.what,
        value: entry.purchase.value,
        state: entry.purchase.cancelledAt === null ? null : words.trail.cancellation,
      }
    case 'check-in':
      return { what: words.trail.askHow(entry.checkIn.purchase.what), state: words.trail.askDue }
    case 'change':
      return { who: entry.change.by, what: `${changedFact(entry)}. ${saidOfChange(entry)}`.trim() }
    case 'promise':
      return { what: promiseNamed(entry.promise), state: words.silence.states[entry.promise.state] }
    case 'approach':
      return {
        who: entry.rep,
        what: words.reachOut.channels[entry.approach.channel ?? 'chat'],
        state: words.reachOut.trail.outcomes[entry.approach.outcome ?? 'open'],
      }
    case 'case':
      return { what: entry.isAnswer ? entry.advocacyCase.answer : entry.advocacyCase.need }
    default:
      return { what: null }
  }
}
