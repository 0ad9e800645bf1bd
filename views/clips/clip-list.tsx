import { paths } from '../paths.ts'
import type { ShownClip } from './records.ts'

/** Clips by name, with where they are from. */
export function ClipList({ clips, within = false }: { clips: readonly ShownClip[]; within?: boolean }) {
  return (
    <ul class="ruled">
      {clips.map((one) => (
        <li>
          <p>
            <a href={paths.clip(one.id)}>{one.name}</a>
          </p>
          <p class="quiet">
            {within ? '' : `${one.about}, `}
            {one.span}
          </p>
          <p class="faint">{one.made}</p>
        </li>
      ))}
    </ul>
  )
}
