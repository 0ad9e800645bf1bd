import type { WayIn } from '../../db/queries/arrivals.ts'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'

/** A way in by which files come by themselves, as it stands. */
export interface ShownWay {
  readonly way: WayIn
  /** Whether the settings still name it. */
  readonly isSet: boolean
  /** When it was last looked at; `null` where it has not been yet. */
  readonly lookedAt: string | null
  readonly problem: { readonly says: string; readonly since: string } | null
  readonly counts: string
  readonly last: { readonly says: string; readonly href: string } | null
  readonly refused: readonly { readonly says: string; readonly href: string }[]
}

/** What came by itself lately: how much, the last of it, what was refused and why, and what is wrong. */
export function WaysIn({ ways }: { ways: readonly ShownWay[] }) {
  const say = words.waysIn
  if (ways.length === 0) return null
  return (
    <Section title={say.title} aside={say.aside} id="ways-in">
      <ul class="ruled">
        {ways.map((one) => (
          <li class="stack--tight">
            <h3 class="ways-in__name">{say.names[one.way]}</h3>
            {one.problem ? (
              <div class="problem">
                <p class="problem__line">{one.problem.says}</p>
                <p class="quiet">{say.since(one.problem.since)}</p>
              </div>
            ) : null}
            {one.last ? (
              <>
                <p>{one.counts}</p>
                <p>
                  <a href={one.last.href}>{one.last.says}</a>
                </p>
              </>
            ) : (
              <p class="quiet">{say.nothing}</p>
            )}
            {one.refused.length > 0 ? (
              <>
                <p class="quiet">{say.refusedTitle}</p>
                <ul>
                  {one.refused.map(({ says, href }) => (
                    <li>
                      <a href={href}>{says}</a>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            <p class="quiet">
              {one.isSet ? (one.lookedAt === null ? say.notYet : say.looked(one.lookedAt)) : say.notSet}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
