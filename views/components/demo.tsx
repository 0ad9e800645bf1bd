import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export function Demo() {
  return (
    <aside class="demo" aria-label={words.frame.demo}>
      <span>{words.frame.demo}</span>{' '}
      <a class="button button--plain button--strong" href={paths.departure}>
        {words.frame.leaveDemo}
      </a>
    </aside>
  )
}
