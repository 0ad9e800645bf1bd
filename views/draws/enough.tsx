import { behaviourNames, behaviours } from '../../server/grading/behaviours.ts'
import { sampleRules } from '../../server/grading/sample.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What it takes until people’s confirmations carry a behaviour, for whoever plans a period and its draw. */
export function EnoughDrawn({ leads = true }: { leads?: boolean }) {
  const say = words.draws.enough
  const names = behaviourNames.filter((one) => !behaviours[one].isFact).map(words.behaviours.title)
  return (
    <p class="draw__proves">
      {say.takes(words.numbers.list(names), sampleRules.drawn)} {say.rate(sampleRules.drawn)}{' '}
      {leads ? (
        <a class="text-link" href={paths.draws}>
          {words.draws.title}
        </a>
      ) : null}
    </p>
  )
}
