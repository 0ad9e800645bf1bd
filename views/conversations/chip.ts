import { html } from 'hono/html'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Chip } from './chips.ts'

/** The one form that the answers of all chips are sent with; a button says where to. */
export const ANSWERS = 'answers'

/** A chip in the margin, and the same once somebody has answered: then it takes the focus its buttons had. */
export function chipItem(conversation: string, chip: Chip, answered = false) {
  const state = chip.refused ? ' chip--refused' : chip.agreed ? ' chip--agreed' : ''
  const path = chip.acts ? html`${paths.changing(conversation, chip.id)}#say` : null
  return html`<li class="chip${state}${chip.quiet ? ' chip--quiet' : ''}" id="chip-${chip.id}"${yesOrNo(chip)}${mark(chip)}${
    chip.quiet && path
      ? html`<a class="chip__title" href="${path}" data-say-open${focused(answered)}>${chip.title}</a>`
      : html`<p class="chip__title"${focused(answered)}>${chip.title}</p>`
  }${chip.detail ? html`<p class="chip__detail">${chip.detail}</p>` : ''}${chip.said ? html`<p class="chip__said">${chip.said}</p>` : ''}${chip.acts && !chip.quiet ? html`<p class="chip__acts">${buttons(chip.acts)}<a class="chip__change" href="${path}" data-say-open>${words.moments.saying.change}</a></p>` : ''}</li>`
}

/** Of a quiet one the script draws it where somebody looks: thousands of drawings are dear to read. */
function mark({ quiet, kind, agreed }: Chip) {
  if (quiet) return html` data-mark="${kind}">`
  return html`><svg class="mark${agreed ? ' mark--agreed' : ''}"><use href="#mark-${kind}"/></svg>`
}

function focused(answered: boolean) {
  return answered ? html` tabindex="-1" autofocus` : ''
}

/**
 * Thousands of chips with buttons weigh more than the words they stand beside. The script adds yes and no where somebody
 * looks; the form behind each chip has them too.
 */
function yesOrNo({ acts }: Chip) {
  return acts?.isYesOrNo ? html` data-answers="${acts.kind}"` : ''
}

function buttons({ verdictPath, answers, isYesOrNo }: NonNullable<Chip['acts']>) {
  if (isYesOrNo) return ''
  return answers.map(
    ({ value, says }) =>
      html`<button form="${ANSWERS}" formaction="${verdictPath}" name="verdict" value="${value}">${says}</button> `,
  )
}
