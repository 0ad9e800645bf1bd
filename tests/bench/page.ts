import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { html, raw } from 'hono/html'
import { chartOf } from './chart.ts'
import type { PartResult } from './results.ts'
import { type Row, verdictOf } from './row.ts'
import { promised, shown } from './table.ts'

/** Draws what a run of the bench found, for people: a chart and a table of each part. */
export function writePage(path: string, results: readonly PartResult[]): void {
  const style = readFileSync(resolve(import.meta.dirname, 'page.css'), 'utf8')
  writeFileSync(path, `${pageOf(results, style)}\n`)
}

function pageOf(results: readonly PartResult[], style: string) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>How fast Heard is</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>How fast Heard is</h1>
<p>Every figure stands beside a baseline of the same run, the two taking turns: trust the ratios more than the milliseconds. <code>npm run bench</code> measures all of it, <code>npm run bench -- --only NAME --keep</code> one part, and this page is drawn from <code>bench.json</code>.</p>
<p>In a chart the upright line is what we promise. A bar to its right is better than that, so many times; a bar to its left is not good enough. Promises stand in the table below it.</p>
${results.map(
  (part) => html`<section>
<h2 id="${part.name}">${part.title}</h2>
<p>${part.about}</p>
${part.rows === null ? html`<p><strong>This part failed.</strong></p>` : html`${chartOf(part.title, part.rows)}${tableOf(part.rows, part.quick)}`}
<p class="when">${whenOf(part)}</p>
</section>`,
)}
</main>
</body>
</html>`
}

function whenOf({ at, quick, machine }: PartResult): string {
  const { cores, processor, megabytes, node } = machine
  const how = quick ? ', with --quick, so that only counts are judged' : ''
  return `Measured on ${at.slice(0, 10)} on ${cores} processors (${processor}) with ${Math.round(megabytes / 1024)} GB, Node ${node}${how}.`
}

function tableOf(rows: readonly Row[], quick: boolean) {
  return html`<div class="wide"><table>
<thead><tr><th>What</th><th>Measured</th><th>Baseline</th><th>Ratio</th><th>Promised</th><th>Verdict</th></tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr><td>${row.name}</td><td>${shown(row.measured)} ${row.unit}</td><td>${row.baseline ? `${row.baseline.name}: ${shown(row.baseline.value)}` : ''}</td><td>${row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}x`}</td><td>${promised(row)}</td><td>${said(row, quick)}</td></tr>
`,
)}
</tbody></table></div>`
}

function said(row: Row, quick: boolean): string {
  return row.must ? verdictOf(row, quick) : ''
}
