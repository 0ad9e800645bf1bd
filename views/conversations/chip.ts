import { html } from 'hono/html'
import { Mark } from '../components/mark.tsx'
import { words } from '../messages/words.ts'
import type { Chip } from './chips.ts'

/** A chip in the margin, and what htmx puts in its place once somebody has answered. */
export function chipItem(chip: Chip, answered = false) {
  const state = chip.refused ? ' chip--refused' : chip.agreed ? ' chip--agreed' : ''
  return html`<li class="chip${state}" id="chip-${chip.id}">${Mark({ kind: chip.kind, agreed: chip.agreed })}<div>
<p class="chip__title"${answered ? html` tabindex="-1" autofocus` : ''}>${chip.title}</p>${chip.detail === null || chip.detail === '' ? '' : html`<p class="chip__detail">${chip.detail}</p>`}${chip.verdictPath === null || chip.agreed || chip.refused ? '' : verdict(chip, chip.verdictPath)}</div></li>`
}

function verdict(chip: Chip, path: string) {
  const about = chip.about.length > 80 ? `${chip.about.slice(0, 78)}…` : chip.about
  const { yes, no, agreeWith, refuse } = words.moments
  return html`<form class="chip__acts" method="post" action="${path}" hx-post="${path}" hx-target="closest .chip" hx-swap="outerHTML">
<button class="button button--plain" name="verdict" value="agreed" aria-label="${agreeWith(about)}">${yes}</button>
<button class="button button--plain" name="verdict" value="refused" aria-label="${refuse(about)}">${no}</button></form>`
}
