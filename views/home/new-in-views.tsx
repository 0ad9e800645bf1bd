import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownView } from '../saved/records.ts'

const say = words.views.home

/** Saved views in which something came in since the viewer looked; nothing when nothing did. */
export function NewInViews({ views }: { views: readonly ShownView[] }) {
  if (views.length === 0) return null
  return (
    <Section title={say.title} aside={<a href={paths.views}>{words.views.manage}</a>} id="new-in-views">
      <ul class="ruled">
        {views.map((one) => (
          <li class="acts task">
            <span>{say.fresh(one.fresh, one.name)}</span>
            <form method="post" action={paths.viewLook(one.id)}>
              <button type="submit" class="button" aria-label={say.lookAt(one.name)}>
                {say.look}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
