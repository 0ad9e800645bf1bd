import { Section } from '../../components/section.tsx'
import { words } from '../../messages/words.ts'

/** The trail as files, as far as the viewer may see it. */
export function Taking({ at }: { at: (ending: 'csv' | 'json' | 'zip') => string }) {
  const say = words.trail.exports
  return (
    <Section title={say.title} id="exports">
      <ul>
        <li>
          <a class="text-link" href={at('csv')}>
            {say.csv}
          </a>
        </li>
        <li>
          <a class="text-link" href={at('json')}>
            {say.json}
          </a>
        </li>
        <li>
          <a class="text-link" href={at('zip')}>
            {say.vcon}
          </a>
        </li>
      </ul>
      <p class="section__foot">{say.foot}</p>
    </Section>
  )
}
