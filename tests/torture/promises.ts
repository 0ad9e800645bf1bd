import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import type { ReadResult, Refusal } from '../../server/readers/reading.ts'

const codes = new Set<Refusal['code']>([
  'empty',
  'binary',
  'encoding',
  'malformed',
  'unrecognised',
  'encrypted',
  'too-large',
  'too-deep',
  'no-speech',
  'unreadable',
])

/** What an answer to a file breaks of what every answer promises, in words; `null` where it keeps all of it. */
export function brokenPromise(answers: readonly ReadResult[], isMixed = false): string | null {
  if (answers.length === 0) return 'there is no answer at all'
  if ('polluted' in {}) return 'every object has a field of the file'
  for (const answer of answers) {
    const broken = 'refused' in answer ? brokenRefusal(answer.refused, isMixed) : brokenReading(answer)
    if (broken) return broken
  }
  return null
}

function brokenRefusal({ code, message, line }: Refusal, isMixed: boolean): string | null {
  if (!codes.has(code)) return `no such code: ${code}`
  if (message.includes('Heard stumbled over')) return message
  if (!isMixed && message.includes('Heard does not choose between')) return message
  if (message.length < 12 || /undefined|\[object/.test(message)) return `says nothing: ${message}`
  return line === undefined || (Number.isInteger(line) && line > 0) ? null : `no such line: ${line}`
}

function brokenReading({ conversation, report }: Exclude<ReadResult, { refused: Refusal }>): string | null {
  if (report.accepted !== conversation.utterances.length) return 'counts other utterances than it holds'
  if (report.dropped.some(({ line }) => line !== undefined && !(Number.isInteger(line) && line > 0)))
    return 'a line that cannot be in its report'
  if ([...report.dropped.map((one) => one.why), ...report.guessed].some((why) => why.trim() === ''))
    return 'a report that says nothing'
  return brokenConversation(conversation)
}

function brokenConversation({ id, startedAt, parties, utterances }: Conversation): string | null {
  if (typeof id !== 'string' || id === '') return 'no id'
  if (startedAt !== null && !isInstant(startedAt)) return `begins at ${startedAt}`
  const keys = new Set(parties.map((party) => party.key))
  if (keys.size !== parties.length) return 'two parties with one key'
  if (parties.some(({ name, email }) => name === '' || email === ''))
    return 'a name or address without a letter'
  if (new Set(utterances.map((one) => one.id)).size !== utterances.length) return 'two utterances with one id'
  for (const one of utterances) {
    if (!keys.has(one.party)) return `nobody has the key ${one.party}`
    const broken = brokenUtterance(one)
    if (broken) return `utterance ${one.id}: ${broken}`
  }
  return null
}

function brokenUtterance({ text, startMs, endMs, at, words, confidence }: Utterance): string | null {
  if (typeof text !== 'string') return 'words that are no text'
  if (![startMs, endMs].every((ms) => ms === null || (Number.isInteger(ms) && ms >= 0))) return 'a bad time'
  if (startMs !== null && endMs !== null && endMs < startMs) return 'ends before it starts'
  if (at !== null && !isInstant(at)) return `said at ${at}`
  if (confidence !== undefined && !(confidence >= 0 && confidence <= 1)) return `sure by ${confidence}`
  const isTimed = (words ?? []).every((word) => word.startMs >= 0 && word.endMs >= word.startMs)
  return isTimed ? null : 'a word with a time that cannot be'
}

function isInstant(at: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(at) &&
    !Number.isNaN(Date.parse(at))
  )
}
