import { PasskeyInstead } from '../account/passkey-instead.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { SignInPageProps } from './sign-in-page.tsx'

/** Coming in with a passkey: nothing to type, and the same for whoever is here as for whoever is not. */
export function PasskeyDoor({ next, kept }: { next: string; kept: SignInPageProps['kept'] }) {
  return (
    <form class="form" method="post" action={paths.signInPasskey}>
      <input type="hidden" name="next" value={next} />
      {kept ? <input type="hidden" name="kept" value={kept.kept} /> : null}
      <PasskeyInstead
        challenge={paths.signInPasskeyChallenge}
        act={words.account.passkeys.enter}
        hint={words.account.passkeys.enterHint}
      />
    </form>
  )
}
