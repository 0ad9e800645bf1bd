import type { QuarterTogether } from '../../../server/actions/trail/relationship.ts'
import { Section } from '../../components/section.tsx'
import { TableScroll } from '../../components/table-scroll.tsx'
import { percent } from '../../format.ts'
import { words } from '../../messages/words.ts'

/** Four small charts on the same quarters, and their table. A quarter with too little is a dotted stroke. */
export function Relationship({ quarters }: { quarters: readonly QuarterTogether[] }) {
  const say = words.trail.relationship
  if (quarters.length === 0)
    return (
      <Section title={say.title} id="relationship">
        <p class="quiet">{say.none}</p>
      </Section>
    )
  const most = (values: readonly (number | null)[]) => Math.max(1, ...values.map((value) => value ?? 0))
  const contacts = quarters.map((one) => one.contacts)
  const silences = quarters.map((one) => one.longestSilence)
  return (
    <Section title={say.title} aside={say.aside} id="relationship">
      <div class="quarters">
        <Small
          title={say.airtime}
          values={quarters.map((one) => one.airtime?.median ?? null)}
          most={1}
          isTheirs
        />
        <Small title={say.kept} values={quarters.map(({ kept }) => kept && kept.kept / kept.of)} most={1} />
        <Small title={say.contacts} values={contacts} most={most(contacts)} />
        <Small title={say.silence} values={silences} most={most(silences)} />
      </div>
      <p class="section__foot">{say.few}</p>
      <details class="figures">
        <summary>{words.frame.table}</summary>
        <Figures quarters={quarters} />
      </details>
    </Section>
  )
}

interface SmallProps {
  readonly title: string
  readonly values: readonly (number | null)[]
  readonly most: number
  readonly isTheirs?: true
}

const HEIGHT = 40
const WIDTH = 160

function Small({ title, values, most, isTheirs }: SmallProps) {
  const each = WIDTH / values.length
  return (
    <figure class="quarters__one">
      <figcaption class="faint">{title}</figcaption>
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.trail.relationship.say(title)}
      >
        {values.map((value, at) =>
          value === null ? (
            <line
              class="unknown-line"
              x1={at * each + 2}
              x2={(at + 1) * each - 4}
              y1={HEIGHT - 1}
              y2={HEIGHT - 1}
            />
          ) : (
            <rect
              class={isTheirs ? 'quarters__theirs' : 'quarters__ours'}
              x={at * each + 2}
              y={HEIGHT - tall(value, most)}
              width={each - 6}
              height={tall(value, most)}
            />
          ),
        )}
      </svg>
    </figure>
  )
}

function tall(value: number, most: number): number {
  return Math.max(1, Number(((value / most) * HEIGHT).toFixed(2)))
}

function Figures({ quarters }: { quarters: readonly QuarterTogether[] }) {
  const say = words.trail.relationship
  return (
    <TableScroll says={say.title}>
      <table class="table">
        <thead>
          <tr>
            {[say.quarter, say.contacts, say.airtime, say.kept, say.silence].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quarters.map((one) => (
            <tr>
              <th scope="row">{one.quarter}</th>
              <td>{one.contacts}</td>
              <td>{one.airtime ? `${percent(one.airtime.median)}, n ${one.airtime.n}` : say.unknown}</td>
              <td>{one.kept ? say.of(one.kept.kept, one.kept.of) : say.unknown}</td>
              <td>{one.longestSilence ?? say.unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
