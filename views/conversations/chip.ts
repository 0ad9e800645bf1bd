import { html } from 'hono/html'
import { Mark } from '../components/mark.tsx'
import { words } from '../messages/words.ts'
import type { Chip } from './chips.ts'

/** A chip in the margin, and the same once somebody has answered: then it takes the focus its buttons had. */
export function chipItem(chip: Chip, answered = false) {
  const state = chip.refused ? ' chip--refused' : chip.agreed ? ' chip--agreed' : ''
  return html`<li class="chip${state}${chip.quiet ? ' chip--quiet' : ''}" id="chip-${chip.id}">${Mark({ kind: chip.kind, agreed: chip.agreed })}<div>
<p class="chip__title"${answered ? html` tabindex="-1" autofocus` : ''}>${chip.title}</p>${chip.detail ? html`<p class="chip__detail">${chip.detail}</p>` : ''}${chip.said ? html`<p class="chip__said">${chip.said}</p>` : ''}${chip.acts ? acts(chip, chip.acts) : ''}</div></li>`
}

/** Beside a thousand utterances each name costs: where the title says what is answered, it is said once. */
function acts(chip: Chip, { verdictPath, changePath, answers }: NonNullable<Chip['acts']>) {
  const about = chip.about.length > 80 ? `${chip.about.slice(0, 78)}…` : chip.about
  const named = (says: string) => (chip.quiet ? '' : html` aria-label="${says}"`)
  const { change, changeThis } = words.moments.saying
  const link = html`<a class="chip__change" href="${changePath}#say" data-say-open${named(changeThis(about))}>${change}</a>`
  if (answers.length === 0) return html`<p class="chip__acts">${link}</p>`
  return html`<form class="chip__acts" method="post" action="${verdictPath}" hx-post="${verdictPath}" hx-target="closest .said__turn" hx-swap="outerHTML">
${answers.map(({ value, says, of }) => html`<button class="button button--plain" name="verdict" value="${value}"${named(of(about))}>${says}</button> `)}${link}</form>`
}
