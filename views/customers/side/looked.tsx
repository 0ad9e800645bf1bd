import type { Looker } from '../../../db/queries/lookers.ts'
import { Section } from '../../components/section.tsx'
import { WhoLooked } from '../../components/who-looked.tsx'
import { words } from '../../messages/words.ts'

export function Looked({ lookers, timeZone }: { lookers: readonly Looker[]; timeZone: string }) {
  const say = words.trail
  return (
    <Section title={say.whoLooked} id="looked">
      <WhoLooked lookers={lookers} timeZone={timeZone} none={say.noneLooked} />
      <p class="section__foot">{say.lookedFoot}</p>
    </Section>
  )
}
