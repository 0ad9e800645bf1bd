import type { ObjectiveEntry } from '../../../server/actions/trail/objectives.ts'
import { firstName } from '../../format.ts'
import { words } from '../../messages/words.ts'
import type { Drawing } from './drawing.ts'

export const objective: Drawing<ObjectiveEntry> = {
  beside: ({ repName }) => words.objectives.of(firstName(repName)),
  Body: ({ entry }) => {
    const { wants, outcome, learnt, path } = entry
    const said = outcome === null ? null : words.objectives.outcomes[outcome]
    return (
      <p class="trail__note">
        {wants} {said && path ? <a href={path}>{said}</a> : said}
        {learnt ? `. ${learnt}` : ''}
      </p>
    )
  },
}
