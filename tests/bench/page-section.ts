import { html } from 'hono/html'
import type { Part } from './parts.ts'
import { promiseBar } from './promise-bar.ts'
import type { PartResult } from './results.ts'
import { type Row, verdictOf } from './row.ts'
import { shown } from './table.ts'

/** What was measured of one part: its promises one under the other, then the other figures. */
export function sectionOf({ name, title, about }: Part, result: PartResult | undefined) {
  return html`<section aria-labelledby="${name}">
<h2 id="${name}">${title}</h2>
<p>${about}</p>
${result ? foundOf(result) : html`<p class="when">${signed('none', 'Not measured yet.')}</p>`}
</section>`
}

/** A sign and words: never a colour alone. */
export function signed(verdict: 'held' | 'missed' | 'none', words: string) {
  return html`<span class="verdict verdict--${verdict}"><span aria-hidden="true">${signs[verdict]}</span> ${words}</span>`
}

const signs = { held: '✓', missed: '✕', none: '–' }

function foundOf(result: PartResult) {
  const { rows, quick } = result
  if (rows === null)
    return html`<p class="when">${signed('missed', 'This part failed.')} ${whenOf(result)}</p>`
  const promised = rows.filter((row) => verdictOf(row, quick) !== 'not judged')
  return html`${promised.length === 0 ? '' : html`<ul class="figures">${promised.map((row) => promiseOf(row, quick))}</ul>`}
${othersOf(rows.filter((row) => !promised.includes(row)))}
<p class="when">${whenOf(result)}</p>`
}

function promiseOf(row: Row, quick: boolean) {
  const isHeld = verdictOf(row, quick) === 'held'
  return html`<li class="figure">
<div class="figure__what">${row.name}<small>${besides(row)}</small></div>
<div class="figure__bar">${promiseBar(row, quick)}<small>${promiseInWords(row)}</small></div>
<div class="figure__verdict">${isHeld ? signed('held', 'held') : signed('missed', 'not held')}</div>
</li>
`
}

function othersOf(rows: readonly Row[]) {
  if (rows.length === 0) return ''
  return html`<details><summary>${rows.length === 1 ? 'One figure' : `${rows.length} figures`} of which nothing is promised</summary>
<ul class="figures figures--others">${rows.map((row) => html`<li><div class="figure__what">${row.name}<small>${besides(row)}${row.ratio === undefined ? '' : `, ${timesOf(row.ratio)}`}</small></div></li>`)}</ul></details>`
}

/** 12.3 ms, beside 23.4 ms: only inserting the rows */
function besides({ measured, unit, baseline }: Row): string {
  const beside = baseline ? `, beside ${shown(baseline.value)} ${unit}: ${baseline.name}` : ''
  return `${shown(measured)} ${unit}${beside}`
}

function promiseInWords({ measured, ratio, unit, must }: Row): string {
  if (!must) return ''
  const [least, value] = 'atLeast' in must ? ['at least', must.atLeast] : ['at most', must.atMost]
  return ratio === undefined
    ? `${shown(measured)} ${unit}; promised: ${least} ${shown(value)}`
    : `${timesOf(ratio)}; promised: ${least} ${shown(value)}`
}

function timesOf(ratio: number): string {
  return Number.isNaN(ratio) ? 'unknown' : `${shown(ratio)} times`
}

function whenOf({ at, quick, machine }: PartResult): string {
  const { cores, processor, megabytes, node, load } = machine
  const how = quick ? ' Only what is counted was judged.' : ''
  const where = `${cores} processors (${processor}), ${Math.round(megabytes / 1024)} GB, Node ${node}`
  return `Measured on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC on ${where}.${crowdOf(load, cores)}${how}`
}

function crowdOf(load: number | undefined, cores: number): string {
  if (load === undefined) return ''
  if (load <= cores / 2) return ' Hardly anybody else wanted the processors.'
  return ` Others wanted the processors too (${shown(load)} programs for ${cores}): times are longer than on a machine at rest.`
}
