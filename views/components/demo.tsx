import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export function Demo() {
  return (
    <aside class="demo" aria-label={words.frame.demo}>
      <span>{words.frame.demo}</span>
      <form method="post" action={paths.departure}>
        <button type="submit" class="button button--plain button--strong">
          {words.frame.leaveDemo}
        </button>
      </form>
    </aside>
  )
}
