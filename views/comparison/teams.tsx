import type { TeamRow } from '../../server/actions/comparison.ts'
import { behaviourNames } from '../../server/grading/behaviours.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { outOf100 } from '../format.ts'
import { words } from '../messages/words.ts'
import { amountsSay } from './ways.tsx'

/** Each team's behaviours, from 0 to 100, beside the value it closed. */
export function Teams({ teams }: { teams: readonly TeamRow[] }) {
  const say = words.comparison.teams
  return (
    <Section title={say.title} id="teams">
      <p class="quiet">{say.lead}</p>
      <TableScroll says={say.title}>
        <table class="table table--stacked">
          <thead>
            <tr>
              <th scope="col">{say.team}</th>
              <th scope="col" class="table__figure">
                {say.people}
              </th>
              <th scope="col" class="table__figure">
                {say.value}
              </th>
              {behaviourNames.map((behaviour) => (
                <th scope="col" class="table__figure">
                  {words.behaviours.title(behaviour)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {teams.map(({ name, people, value, behaviours }) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="table__figure" data-column={say.people}>
                  {people}
                </td>
                <td class="table__figure" data-column={say.value}>
                  {value === null ? say.few : amountsSay(value)}
                </td>
                {behaviourNames.map((behaviour) => {
                  const score = behaviours[behaviour]
                  return (
                    <td class="table__figure" data-column={words.behaviours.title(behaviour)}>
                      {score === null ? say.few : `${outOf100(score.mean)} (${say.n(score.n)})`}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}
