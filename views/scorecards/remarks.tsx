import type { Remark } from '../../server/grading/question-linter.ts'
import { words } from '../messages/words.ts'

const say = words.scorecards

/** What there is to remark on how a question is worded, with what could stand there instead. */
export function Remarks({ id, remarks }: { id: string; remarks: readonly Remark[] }) {
  return (
    <div class="remarks" id={id} role="status">
      {remarks.map((one) => (
        <p class="remarks__one">
          {one.field === 'means' ? `${say.inMarks} ` : ''}
          {say.remarks[one.why](one.words)}
          {one.instead.length > 0 ? (
            <>
              {' '}
              {say.instead}: <q>{one.instead.join('” – “')}</q>
            </>
          ) : null}
        </p>
      ))}
    </div>
  )
}
