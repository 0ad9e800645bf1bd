import type { ProposedNeed } from '../../server/actions/advocacy/case-needs.ts'
import type { ProposedQuiet } from '../../server/actions/proposed-quiets.ts'
import { ProposedNeeds } from '../components/proposed-needs.tsx'
import { ProposedQuiets } from '../components/proposed-quiets.tsx'
import type { Frame } from '../frame.ts'

/** What a customer seems to wish for: quiet, or somebody who speaks up for them. */
export interface Wishes {
  readonly quiets: readonly ProposedQuiet[]
  readonly needs: readonly ProposedNeed[]
}

export function WishesIn({ quiets, needs, frame }: Wishes & { readonly frame: Frame }) {
  return (
    <>
      <ProposedQuiets quiets={quiets} today={frame.today} timeZone={frame.viewer?.timeZone ?? 'UTC'} />
      <ProposedNeeds needs={needs} frame={frame} />
    </>
  )
}
