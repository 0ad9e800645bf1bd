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
          quarters={quarters}
          values={quarters.map((one) => one.airtime?.median ?? null)}
          says={percent}
          most={1}
          isTheirs
        />
        <Small
          title={say.kept}
          quarters={quarters}
          values={quarters.map(({ kept }) => kept && kept.kept / kept.of)}
          says={percent}
          most={1}
        />
        <Small
          title={say.contacts}
          quarters={quarters}
          values={contacts}
          says={String}
          most={most(contacts)}
        />
        <Small
          title={say.silence}
          quarters={quarters}
          values={silences}
          says={String}
          most={most(silences)}
        />
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
  readonly quarters: readonly QuarterTogether[]
  readonly values: readonly (number | null)[]
  readonly says: (value: number) => string
  readonly most: number
  readonly isTheirs?: true
}

const [ABOVE, TALL, BELOW] = [18, 40, 18]
const ROUND = 2

/** A bar a quarter, with its figure above and its name below. */
function Small({ title, quarters, values, says, most, isTheirs }: SmallProps) {
  const along = (part: number) => `${((100 * part) / values.length).toFixed(ROUND)}%`
  const ground = ABOVE + TALL
  return (
    <figure class="quarters__one">
      <figcaption class="faint">{title}</figcaption>
      <svg width="100%" height={ground + BELOW} role="img" aria-label={words.trail.relationship.say(title)}>
        {values.map((value, at) => (
          <>
            {value === null ? (
              <line
                class="unknown-line"
                x1={along(at + 0.1)}
                x2={along(at + 0.9)}
                y1={ground - 1}
                y2={ground - 1}
              />
            ) : (
              <>
                <rect
                  class={isTheirs ? 'quarters__theirs' : 'quarters__ours'}
                  x={along(at + 0.1)}
                  y={ground - tall(value, most)}
                  width={along(0.8)}
                  height={tall(value, most)}
                />
                <text class="quarters__value" x={along(at + 0.5)} y={ground - tall(value, most) - 5}>
                  {says(value)}
                </text>
              </>
            )}
            <text x={along(at + 0.5)} y={ground + 14}>
              {quarters[at]?.quarter.slice(-2)}
            </text>
          </>
        ))}
      </svg>
    </figure>
  )
}

function tall(value: number, most: number): number {
  return Math.max(1, Number(((value / most) * TALL).toFixed(ROUND)))
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
