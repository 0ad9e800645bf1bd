import { answersTo, type FactName } from '../../server/pay/fairness/facts.ts'
import type { Against, FactReport, ShownGroup } from '../../server/pay/fairness/report.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import { percent } from '../format.ts'
import { words } from '../messages/words.ts'
import { ChanceChart } from './chance-chart.tsx'

/** The groups of one fact beside the one that fares best. */
export function FactTable({ about, fact, groups }: FactReport & { readonly about: string }) {
  const say = words.fairness
  const titles = say.columns
  return (
    <div class="fairness__fact">
      <h3>{say.facts[fact]}</h3>
      <TableScroll says={say.tableOf(about, say.facts[fact])}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{titles.group}</th>
              <th scope="col" class="table__figure">
                {titles.people}
              </th>
              <th scope="col" class="table__figure">
                {titles.share}
              </th>
              <th scope="col" class="table__figure">
                {titles.ratio}
              </th>
              <th scope="col" class="table__figure">
                {titles.multiplier}
              </th>
              <th scope="col">{titles.difference}</th>
              <th scope="col">{titles.p}</th>
              <th scope="col">{titles.flips}</th>
              <th scope="col">{titles.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(fact, groups).map((group) => (
              <Row group={group} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

/** As the answers are asked for; countries by their letters. */
function inOrder(fact: FactName, groups: readonly ShownGroup[]): readonly ShownGroup[] {
  const answers: readonly string[] = answersTo[fact] ?? []
  return groups.toSorted((a, b) => answers.indexOf(a.value) - answers.indexOf(b.value))
}

function Row({ group }: { group: ShownGroup }) {
  const say = words.fairness
  const { value, people, share, multiplier, against } = group
  return (
    <tr>
      <th scope="row">{say.answer(value)}</th>
      <td class="table__figure">{people}</td>
      <td class="table__figure">{percent(share)}</td>
      <td class="table__figure">{against ? percent(against.ratio) : say.best}</td>
      <td class="table__figure">{say.times(multiplier)}</td>
      {against ? <Compared name={say.answer(value)} against={against} /> : <td colspan={4}></td>}
    </tr>
  )
}

function Compared({ name, against }: { name: string; against: Against }) {
  const say = words.fairness
  const { difference, low, high, p, onePersonFlips, verdict } = against
  const [by, chance] = [say.difference(difference), say.byChance(say.difference(low), say.difference(high))]
  return (
    <>
      <td>
        <ChanceChart difference={difference} low={low} high={high} says={say.chart(name, by, chance)} />
        <span class="quiet">
          {by}, {chance}
        </span>
      </td>
      <td>{say.p(p)}</td>
      <td>{say.flips(onePersonFlips)}</td>
      <td>
        <strong>{say.verdicts[verdict]}</strong>
      </td>
    </>
  )
}
