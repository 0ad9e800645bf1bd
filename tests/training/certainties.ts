import { type CommitmentClass, commitmentClasses } from '../../server/conversation/findings.ts'
import { findCommitments } from '../../server/measures/commitments.ts'
import { findEgo } from '../../server/measures/ego.ts'
import { acceptance, certainty } from '../../server/measures/lexicons/commitment-certainty.ts'
import { egoReasons } from '../../server/measures/lexicons/ego-reasons.ts'
import { pressureReasons } from '../../server/measures/lexicons/pressure-reasons.ts'
import { findPressure } from '../../server/measures/pressure.ts'
import { type Script, scriptOf } from '../../server/measures/script.ts'
import { conversationOf } from '../eval/answer.ts'
import { allExamples } from '../eval/examples.ts'
import { shrunken, type Tally } from './calibration.ts'
import { pairOf, type Row, rowsIn, type Story, storiesIn } from './labelled.ts'

// Run by hand: node tests/training/certainties.ts FOLDER, where FOLDER is a labelled kit as in learn.ts.
// Prints how often each route of the rules was right, over the kit and our own examples, for
// commitment-certainty.ts, ego-reasons.ts and pressure-reasons.ts. A written example counts a quarter of
// a line taken as it came: whoever wrote it chose how many traps there are.

/** What is labelled of one utterance: yes, no, or `undefined` where nobody has said. */
interface Case {
  readonly script: Script
  readonly utterance: string
  readonly weight: number
  readonly isLabelled: (detector: string) => boolean | undefined
}

/** A finding of one detector by one of its routes. */
interface Found {
  readonly utterance: string
  readonly detector: string
  readonly route: string
}

const folder = process.argv[2] ?? ''
const taggedRoutes = tagRoutes()
const findings = new Map<Script, readonly Found[]>()
const WRITTEN = 0.25
const none: Tally = { found: 0, right: 0 }
const cases = [
  ...storiesIn(folder).flatMap(casesOf),
  ...rowsIn(folder, 'ego.jsonl').map((row) => caseOf(row, egoLabels(row))),
  ...rowsIn(folder, 'followup.jsonl').map((row) => caseOf(row, commitmentLabels(row))),
  ...rowsIn(folder, 'examples.jsonl').map((row) => ({ ...caseOf(row, labelsOf(row)), weight: WRITTEN })),
  ...allExamples.map((example): Case => {
    const script = scriptOf(conversationOf(example))
    const isLabelled = (name: string) => (example.either.has(name) ? undefined : example.finds.has(name))
    return { script, utterance: script.lines.at(-1)?.utterance.id ?? '', weight: WRITTEN, isLabelled }
  }),
]

const judged = cases.flatMap(({ script, utterance, weight, isLabelled }) =>
  onceEach(foundIn(script).filter((one) => one.utterance === utterance)).flatMap((one) => {
    const right = isLabelled(one.detector)
    return right === undefined ? [] : [{ ...one, right, weight }]
  }),
)
for (const [detector, own] of Map.groupBy(judged, (one) => one.detector)) {
  const all = tallyOf(own)
  console.log(`${detector}: ${all.right} of ${all.found}; a route never seen ${shrunken(none, all)}`)
  for (const [route, seen] of [...Map.groupBy(own, (one) => one.route)].sort()) {
    const tally = tallyOf(seen)
    console.log(`  ${route}: ${shrunken(tally, all)}  (${tally.right} of ${tally.found})`)
  }
}

function casesOf({ conversation, labelsOf: of, isDisputed }: Story): readonly Case[] {
  const script = scriptOf(conversation)
  return conversation.utterances.map(({ id }) => {
    const labels = of(id)
    const isLabelled = (name: string) => {
      if (isDisputed(id, name)) return undefined
      if (!isCommitment(name)) return Boolean(labels[name])
      return labels.commitment?.some((one) => one.class === name) ?? false
    }
    return { script, utterance: id, weight: 1, isLabelled }
  })
}

function caseOf(row: Row, isLabelled: Case['isLabelled']): Case {
  return { script: scriptOf(pairOf(row, row.role ?? 'rep')), utterance: 'u2', weight: 1, isLabelled }
}

function egoLabels(row: Row): Case['isLabelled'] {
  return (name) => ({ ego: row.label === 1, pressure: row.pressure === 1 })[name]
}

function commitmentLabels(row: Row): Case['isLabelled'] {
  return (name) => (isCommitment(name) ? row.kind === name : undefined)
}

function labelsOf(row: Row): Case['isLabelled'] {
  if (row.task === 'commitment') return commitmentLabels(row)
  return (name) => (name === row.task ? row.kind !== 'none' : undefined)
}

function isCommitment(name: string): name is CommitmentClass {
  return (commitmentClasses as readonly string[]).includes(name)
}

/** Gives every route of the commitments a number of its own, so that a finding's confidence names its route. */
function tagRoutes(): ReadonlyMap<number, string> {
  const routes = new Map<number, string>()
  const tag = (route: string) => {
    routes.set(routes.size / 1000, route)
    return (routes.size - 1) / 1000
  }
  for (const name of commitmentClasses)
    for (const form of Object.keys(certainty[name]))
      Object.assign(certainty[name], { [form]: tag(`${name} ${form}`) })
  for (const how of Object.keys(acceptance)) Object.assign(acceptance, { [how]: tag(`accepted ${how}`) })
  return routes
}

function foundIn(script: Script): readonly Found[] {
  const known = findings.get(script)
  if (known) return known
  const found = [
    ...findEgo(script).map((one) => ({ ...one, detector: 'ego', route: cueOf(egoReasons, one.why) })),
    ...findPressure(script).map((one) => ({
      ...one,
      detector: 'pressure',
      route: cueOf(pressureReasons, one.why),
    })),
    ...findCommitments(script, { now: null, zone: null }).map((one) => ({
      utterance: one.utterance,
      detector: one.class,
      route: taggedRoutes.get(one.confidence) ?? 'another day',
    })),
  ]
  findings.set(script, found)
  return found
}

function cueOf(reasons: Readonly<Record<string, { readonly why: string }>>, why: string): string {
  return Object.keys(reasons).find((cue) => reasons[cue]?.why === why) ?? why
}

/** The first finding of each detector: labels tell of an utterance whether it is there, not how often. */
function onceEach(found: readonly Found[]): readonly Found[] {
  return [...Map.groupBy(found, (one) => one.detector).values()].flatMap((own) => own.slice(0, 1))
}

function tallyOf(seen: readonly { readonly right: boolean; readonly weight: number }[]): Tally {
  const sum = (some: typeof seen) => some.reduce((total, one) => total + one.weight, 0)
  return { found: sum(seen), right: sum(seen.filter((one) => one.right)) }
}
