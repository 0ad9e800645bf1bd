import type { WorkedWith } from '../../server/actions/trail/listed.ts'
import { Section } from '../components/section.tsx'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Whom the rep should contact next, and why; nothing where nobody is due. */
export function NextContacts({ due, today }: { due: readonly WorkedWith[]; today: string }) {
  const say = words.customers
  if (due.length === 0) return null
  return (
    <Section title={say.nextHome} aside={<a href={paths.customers}>{say.nextHomeAll}</a>} id="next-contacts">
      <ul class="ruled">
        {due.map(({ id, name, next }) => (
          <li>
            <a href={paths.customer(id)}>{name}</a>{' '}
            <span class="quiet">{next ? say.next[next.why](civilDay(next.on, today)) : ''}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
