import type { Conversation } from '../conversation/conversation.ts'
import type { Measures, MeasureValues } from '../measures/measure.ts'
import type { Known, Measured, Reason } from '../measures/measured.ts'
import type { Reading, ReadResult, Report } from '../readers/reading.ts'
import { durationOf, type Given, measured } from './measured-json.ts'

/** One conversation in words, for the rep it is about. */
export function asText(file: string, result: ReadResult, given: Given): string {
  if ('refused' in result) return `${file}\n  Not read: ${result.refused.message}\n`
  const { conversation, found } = measured(result, given)
  return [
    headline(file, result, conversation),
    ...people(conversation),
    '',
    ...numbers(found.measures),
    ...promises(conversation, found),
    ...learnt(found),
    ...notes(result.report),
    '',
  ].join('\n')
}

function headline(file: string, { format }: Reading, conversation: Conversation): string {
  const facts = [
    format,
    conversation.channel,
    conversation.startedAt,
    lasting(durationOf(conversation)),
    `${conversation.utterances.length} utterances`,
  ]
  return `${file}\n  ${facts.filter((fact) => fact !== null).join(', ')}`
}

const roleNames = {
  rep: 'rep',
  customer: 'customer',
  colleague: 'colleague',
  bot: 'bot',
  unknown: 'role unknown',
}

function people({ parties }: Conversation): readonly string[] {
  return parties.map(({ name, key, role, roleHow, roleConfidence }) => {
    const sure = roleHow === 'inferred' ? `, inferred (${percent(roleConfidence)} sure)` : ''
    return `  ${name ?? `somebody without a name (${key})`}: ${roleNames[role]}${sure}`
  })
}

const labels: Readonly<Partial<Record<keyof MeasureValues, string>>> = {
  customerAirtime: 'Customer’s airtime',
  repAirtime: 'Our airtime',
  longestMonologueMs: 'Our longest turn',
  longestCustomerStoryMs: 'Customer’s longest story',
  interactivity: 'Turn changes',
  patienceMs: 'Pause left for the customer',
  cutIns: 'Cut-ins',
  overlapMs: 'Talk at once',
  silenceMs: 'Silence',
  firstResponseMs: 'First response',
  questions: 'Questions',
  openQuestions: 'Open questions',
  followUpQuestions: 'Follow-up questions',
  uptake: 'Taken up from the customer',
  egoPer1000: 'Talk about ourselves',
  pressurePer1000: 'Pressure',
  ownership: 'Ownership taken',
  servingShare: 'Serving, of serving and pitch',
  needBeforePitch: 'Need before pitch',
  promises: 'Promises',
  openLoops: 'Asks left open',
  insights: 'Learnt about the customer',
}

const reasons: Readonly<Record<Reason, string>> = {
  'no-customer': 'nobody is known to be the customer',
  'no-rep': 'nobody is known to be ours',
  'role-unsure': 'it is not sure who is the rep and who the customer',
  'too-short': 'too little was said',
  'no-times': 'the file has no times',
  'no-notes': 'there are no notes',
  'no-date': 'the date is unknown',
  language: 'the language is not one Heard knows',
  'no-history': 'there is no earlier conversation',
}

function numbers(measures: MeasureValues): readonly string[] {
  const all = Object.entries(labels) as [keyof MeasureValues, string][]
  const lines = all.flatMap(([name, label]) => {
    const one = measures[name] as Measured<number>
    return one.known ? [`  ${label.padEnd(32)}${shown(one)}`] : []
  })
  const missing = new Map<Reason, string[]>()
  for (const [name, label] of all) {
    const one = measures[name]
    if (!one.known) missing.set(one.reason, [...(missing.get(one.reason) ?? []), label])
  }
  const unknown = [...missing].map(
    ([reason, names]) => `  Not measurable, because ${reasons[reason]}: ${names.join(', ')}`,
  )
  return [...lines, ...unknown]
}

function shown({ value, unit, method, margin }: Known<number>): string {
  const how = method === 'words' ? ', counted by words' : ''
  if (unit === 'share') return `${percent(value)}${margin === undefined ? '' : ` ± ${percent(margin)}`}${how}`
  if (unit === 'ms') return lasting(value) ?? ''
  if (unit === 'per-minute') return `${round(value)} a minute`
  if (unit === 'per-1000-words') return `${round(value)} in 1,000 words`
  return String(round(value))
}

function promises(conversation: Conversation, { commitments }: Measures): readonly string[] {
  const nameOf = new Map(conversation.parties.map((party) => [party.key, party.name ?? party.key]))
  const whoSaid = new Map(conversation.utterances.map((one) => [one.id, nameOf.get(one.party) ?? one.party]))
  const lines = commitments
    .filter((one) => one.class === 'promise')
    .map((one) => {
      const due = one.dueOn
        ? `, due ${one.dueOn}${one.dueHow === 'default' ? ' (no date was said)' : ''}`
        : ''
      return `  ${whoSaid.get(one.utterance) ?? ''} (${one.utterance}): "${one.words}"${due}`
    })
  return lines.length ? ['', '  Promised:', ...lines.map((line) => `  ${line}`)] : []
}

function learnt({ insights }: Measures): readonly string[] {
  const lines = insights
    .filter((one) => one.kind !== 'request')
    .map((one) => `    ${one.kind} (${one.utterance}): "${one.words}"`)
  return lines.length ? ['', '  Learnt about the customer:', ...lines] : []
}

const MOST_SHOWN = 10

function notes({ dropped, guessed }: Report): readonly string[] {
  const left = dropped
    .slice(0, MOST_SHOWN)
    .map(({ line, why }) => `    ${line === undefined ? '' : `line ${line}: `}${why}`)
  const more = dropped.length > MOST_SHOWN ? [`    and ${dropped.length - MOST_SHOWN} more`] : []
  return [
    ...(left.length ? ['', '  Left out:', ...left, ...more] : []),
    ...(guessed.length ? ['', '  Assumed:', ...guessed.map((one) => `    ${one}`)] : []),
  ]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function lasting(ms: number | null): string | null {
  if (ms === null) return null
  if (ms < 10_000) return `${round(ms / 1000)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  if (minutes < 60 * 48) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  return `${Math.round(minutes / 60 / 24)} days`
}
