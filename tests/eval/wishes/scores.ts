import { findCaseNeeds } from '../../../server/measures/case-needs.ts'
import { caseNeedGate } from '../../../server/measures/lexicons/case-needs.ts'
import { quietGate } from '../../../server/measures/lexicons/quiet-asks.ts'
import { findQuietAsks } from '../../../server/measures/quiet-asks.ts'
import { type Script, scriptOf } from '../../../server/measures/script.ts'
import { cora, rosa, words } from '../../call.ts'
import { laterNeedRows, needRows } from './case-needs.ts'
import { freshNeedRows, freshQuietRows } from './fresh.ts'
import { heldOutNeedRows, heldOutQuietRows } from './held-out.ts'
import { learntNeedRows, learntQuietRows } from './learnt.ts'
import { moreNeedRows, moreQuietRows } from './more.ts'
import { laterQuietRows, quietRows } from './quiet-asks.ts'
import type { WishRow } from './rows.ts'

/** How often a detector of wishes was right, and which lines it got wrong. */
export interface WishScore {
  readonly name: string
  readonly there: number
  readonly found: number
  readonly right: number
  readonly wrong: readonly string[]
}

type Hears = (script: Script) => boolean

/** As in use: lines without any telling word are not even read. */
const asksQuiet: Hears = (script) =>
  holds(script, quietGate) && findQuietAsks(script, { now: null, zone: null }).length > 0
const needsCase: Hears = (script) => holds(script, caseNeedGate) && findCaseNeeds(script).length > 0

function holds({ lines }: Script, gate: RegExp): boolean {
  return lines.some(({ role, text }) => role === 'customer' && gate.test(text))
}

/** Both detectors on each of their sets. */
export function scoreWishes(): readonly WishScore[] {
  return [
    scoreOf('asked for quiet', quietRows, asksQuiet),
    scoreOf('asked for quiet, later rows', laterQuietRows, asksQuiet),
    scoreOf('asked for quiet, more rows', moreQuietRows, asksQuiet),
    scoreOf('asked for quiet, never tuned on', freshQuietRows, asksQuiet),
    scoreOf('asked for quiet, learnt', learntQuietRows, asksQuiet),
    scoreOf('asked for quiet, held out', heldOutQuietRows, asksQuiet),
    scoreOf('needs a case', needRows, needsCase),
    scoreOf('needs a case, later rows', laterNeedRows, needsCase),
    scoreOf('needs a case, more rows', moreNeedRows, needsCase),
    scoreOf('needs a case, never tuned on', freshNeedRows, needsCase),
    scoreOf('needs a case, learnt', learntNeedRows, needsCase),
    scoreOf('needs a case, held out', heldOutNeedRows, needsCase),
  ]
}

function scoreOf(name: string, rows: readonly WishRow[], hears: Hears): WishScore {
  const answered = rows.map((row) => ({
    ...row,
    isFound: hears(scriptOf(words([rosa, 'How is everything?'], [cora, row.text]))),
  }))
  return {
    name,
    there: answered.filter(({ isOne }) => isOne).length,
    found: answered.filter(({ isFound }) => isFound).length,
    right: answered.filter(({ isOne, isFound }) => isOne && isFound).length,
    wrong: answered.filter(({ isOne, isFound }) => isOne !== isFound).map(({ text }) => text),
  }
}

/** The scores as lines of text. */
export function wishTable(scores: readonly WishScore[]): string {
  return scores
    .map(({ name, there, found, right }) => {
      const share = (all: number) => `${(right / all).toFixed(2)} (${right}/${all})`.padStart(14)
      return `${name.padEnd(34)} precision${share(found)}   recall${share(there)}`
    })
    .join('\n')
}
