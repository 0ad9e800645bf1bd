import { Section } from '../components/section.tsx'
import { civilDay, day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { hasWay } from '../places.ts'
import type { ShownSource } from './records.ts'

/** Where what is expected comes from: brought by whom, for which days, and what was left out. */
export function Sources({ sources, frame }: { sources: readonly ShownSource[]; frame: Frame }) {
  const say = words.expected.coverage
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Section
      title={say.sources}
      {...(frame.viewer && hasWay(frame.viewer, 'bringIn')
        ? { aside: <a href={paths.uploads}>{say.bring}</a> }
        : {})}
      id="sources"
    >
      {sources.length === 0 ? <p class="quiet">{say.sourceNone}</p> : null}
      <ul class="ruled">
        {sources.map((one) => (
          <li class="stack--tight">
            <p>{say.source(one.kind, one.name, one.fileName)}</p>
            <p>{say.sourceSays(one.calls, civilDay(one.from), civilDay(one.to))}</p>
            <p class="quiet">
              {say.sourceBy(one.by?.name ?? null, day(one.at, timeZone))} {leftOutOf(one)}
            </p>
            {one.isOwn ? <p class="quiet">{say.sourceOwn}</p> : null}
            {one.agreedBy === null ? null : <p class="quiet">{say.sourceAgreed}</p>}
            <div class="acts">
              {one.mayAgree ? <Act path={paths.sourceAgreement(one.id)} says={say.sourceAgree} /> : null}
              {one.mayRemove ? <Act path={paths.sourceRemoval(one.id)} says={say.sourceRemove} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function leftOutOf({ leftOut }: ShownSource): string {
  const { page } = words.expected
  const all = Object.entries(leftOut) as [keyof typeof words.expected.leftOut, number][]
  const count = all.reduce((sum, [, many]) => sum + many, 0)
  return count === 0
    ? ''
    : `${page.leftOut(count)}: ${all.map(([why, many]) => page.reason(many, why)).join(', ')}.`
}

function Act({ path, says }: { path: string; says: string }) {
  return (
    <form method="post" action={path}>
      <button type="submit" class="button">
        {says}
      </button>
    </form>
  )
}
