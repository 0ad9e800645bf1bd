import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { html, raw } from 'hono/html'
import { sectionOf, signed } from './page-section.ts'
import type { Part } from './parts.ts'
import type { PartResult } from './results.ts'
import { verdictOf } from './row.ts'

const styles = ['../../static/css/tokens.css', 'page.css']

/** Draws what runs of the bench found, for people; a part nobody has measured yet says so. */
export function writePage(path: string, parts: readonly Part[], results: readonly PartResult[]): void {
  writeFileSync(path, `${pageOf(parts, results)}\n`)
}

export function pageOf(parts: readonly Part[], results: readonly PartResult[]) {
  const style = styles.map((file) => readFileSync(resolve(import.meta.dirname, file), 'utf8')).join('\n')
  const each = parts.map((part) => [part, results.find(({ name }) => name === part.name)] as const)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How fast Heard is</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>How fast Heard is</h1>
<p class="lead">${summaryOf(results)}</p>
<p>Each figure stands beside something else that the same machine did in the same run, the two taking turns: how many times faster or slower one is tells more than the time itself, which hangs on the machine. “ms” are thousandths of a second, “µs” millionths; “processor time” is how long a processor worked, whoever else wanted it.</p>
<p class="key">${keyBar()}<span>The upright mark is what we promise, and the shaded side is where the bar has to end. Each promise says in words whether it was held.</span></p>
<nav aria-label="Parts"><ul class="parts">
${each.map(([{ name, title }, result]) => html`<li><a href="#${name}">${title}</a> ${countsOf(result)}</li>`)}
</ul></nav>
${each.map(([part, result]) => sectionOf(part, result))}
<footer><p>Drawn from <code>bench.json</code>. <code>npm run bench</code> measures everything, <code>npm run bench -- --only NAME --keep</code> measures one part and puts it here; <code>scaling.md</code> says what follows from the figures.</p></footer>
</main>
</body>
</html>`
}

function summaryOf(results: readonly PartResult[]): string {
  const [held, missed] = [countIn(results, 'held'), countIn(results, 'not held')]
  const all = held + missed
  if (all === 0) return 'Nothing has been held against a promise yet.'
  const failed = results.filter(({ rows }) => rows === null).length
  const parts = failed === 0 ? '' : ` ${failed === 1 ? 'One part' : `${failed} parts`} failed.`
  if (missed === 0) return `All ${all} promises that were measured were held.${parts}`
  const were = (many: number) => `${many} ${many === 1 ? 'was' : 'were'}`
  return `Of ${all} promises that were measured, ${were(held)} held and ${were(missed)} not.${parts}`
}

function countIn(results: readonly PartResult[], wanted: 'held' | 'not held'): number {
  const verdicts = results.flatMap(({ rows, quick }) => (rows ?? []).map((row) => verdictOf(row, quick)))
  return verdicts.filter((verdict) => verdict === wanted).length
}

function countsOf(result: PartResult | undefined) {
  if (!result) return signed('none', 'not measured yet')
  if (result.rows === null) return signed('missed', 'failed')
  const [held, missed] = [countIn([result], 'held'), countIn([result], 'not held')]
  if (held + missed === 0) return signed('none', 'nothing promised')
  return missed === 0
    ? signed('held', `${held} of ${held} held`)
    : signed('missed', `${missed} of ${held + missed} not held`)
}

function keyBar() {
  return html`<svg class="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true"><rect class="bar__promised" x="400" width="600" height="16"></rect><rect class="bar__came bar__came--held" y="5" width="620" height="6"></rect><rect class="bar__mark" x="398" width="4" height="16"></rect></svg>`
}
