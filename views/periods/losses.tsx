import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { LossRow } from './records.ts'

/** Statements below target, each to be opened by a person. */
export function Losses({ losses }: { losses: readonly LossRow[] | null }) {
  const say = words.periods.losses
  if (!losses?.length)
    return (
      <Section title={say.title} id="losses">
        <p class="quiet">{losses ? say.none : say.hidden}</p>
      </Section>
    )
  return (
    <Section title={say.title} id="losses">
      <p class="quiet">{say.lead}</p>
      <TableScroll says={say.title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.person}</th>
              <th scope="col" class="table__figure">
                {say.target}
              </th>
              <th scope="col" class="table__figure">
                {say.amount}
              </th>
              <th scope="col">{say.opened}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map(({ id, name, pays, target, opened }) => (
              <tr>
                <th scope="row">
                  <a href={paths.statement(id)}>{name}</a>
                </th>
                <td class="table__figure">{target}</td>
                <td class="table__figure">{pays}</td>
                <td>{opened ? say.by(opened.name, opened.on) : say.not}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}
