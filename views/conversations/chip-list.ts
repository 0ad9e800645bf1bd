import { html } from 'hono/html'
import { chipItem } from './chip.ts'
import type { Chip } from './chips.ts'

/** So many chips stand beside a turn as they are; where there are more, the quiet ones share a line. */
const MOST = 3

/** What was found in a turn, beside it: what somebody may contest first, the rest by its names until it is opened. */
export function chipList(conversation: string, chips: readonly Chip[], answered: string | null) {
  if (chips.length === 0) return ''
  const item = (chip: Chip) => chipItem(conversation, chip, chip.id === answered)
  const quiet = chips.length > MOST ? chips.filter((chip) => chip.quiet) : []
  if (quiet.length < 2) return html`<ul class="chips">${chips.map(item)}</ul>`
  const isOpen = quiet.some((chip) => chip.id === answered)
  const names = [...new Set(quiet.map((chip) => chip.title))].join(', ')
  return html`<ul class="chips">${chips.filter((chip) => !quiet.includes(chip)).map(item)}<li><details class="chips__more"${isOpen ? ' open' : ''}><summary>${names}</summary><ul class="chips">${quiet.map(item)}</ul></details></li></ul>`
}
