import { expect, test } from 'vitest'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { conversationProps } from './gallery-props.ts'
import { bakeryCall } from './talk.ts'
import { bakeryFindings } from './talk-findings.ts'

const [promise] = bakeryFindings(bakeryCall()).commitments
const commitments = Array.from({ length: 60 }, (_, at) => ({ ...promise, id: `p${at}` })) as NonNullable<
  typeof promise
>[]

function listed(allPromises: boolean): { readonly promises: number; readonly says: boolean } {
  const page = String(ConversationPage(conversationProps({ commitments, allPromises })))
  return {
    promises: page.match(/class="promise" id="promise-/g)?.length ?? 0,
    says:
      page.includes('20 more stand beside their words.') && page.includes('href="?promises=all#promises"'),
  }
}

test('of a call with sixty promises the first forty are listed and the others counted, unless all are asked for', () => {
  expect(listed(false)).toEqual({ promises: 40, says: true })
  expect(listed(true)).toEqual({ promises: 60, says: false })
})
