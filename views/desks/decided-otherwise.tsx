import { percent } from '../format.ts'
import type { Viewer } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { hasWay } from '../places.ts'

export interface DecidedOtherwiseProps {
  /** What came of appeals, without anybody's name. */
  readonly appeals: readonly { readonly outcome: string | null }[]
  /** Of each kind of finding, how many people looked at and how many they overruled. */
  readonly overrules: readonly { readonly looked: number; readonly overruled: number }[]
}

const FEWEST = 3

/** How often somebody's appeal was upheld, and how often people overruled what the program found. */
export function DecidedOtherwise({
  viewer,
  appeals,
  overrules,
}: DecidedOtherwiseProps & { readonly viewer: Viewer | null }) {
  const say = words.board.rates
  const of = (outcome: string) => appeals.filter((one) => one.outcome === outcome).length
  const decided = of('upheld') + of('refused')
  const looked = overrules.reduce((sum, one) => sum + one.looked, 0)
  const overruled = overrules.reduce((sum, one) => sum + one.overruled, 0)
  return (
    <ul class="ruled">
      <li>
        {decided < FEWEST ? say.few : say.appeals(of('upheld'), decided, percent(of('upheld') / decided))}{' '}
        {of('lapsed') > 0 ? say.lapsed(of('lapsed')) : null}{' '}
        {viewer && hasWay(viewer, 'appeals') ? (
          <a class="text-link" href={`${paths.appeals}#rates`}>
            {say.appealsLink}
          </a>
        ) : null}
      </li>
      <li>
        {looked < FEWEST ? say.few : say.findings(overruled, looked, percent(overruled / looked))}{' '}
        <a class="text-link" href={paths.howWeMeasure}>
          {say.findingsLink}
        </a>
      </li>
    </ul>
  )
}
