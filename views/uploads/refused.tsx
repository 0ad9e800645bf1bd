import type { FileReport } from '../../db/queries/upload-files.ts'
import { Kept } from '../components/kept.tsx'
import { words } from '../messages/words.ts'

interface RefusedProps {
  readonly refused: FileReport['refused']
  /** What that means for the rest of it. */
  readonly after: string | null
}

/** Why something could not be read: the line, and what to do. */
export function Refused({ refused, after }: RefusedProps) {
  return (
    <div class="problem">
      {refused.map(({ message, line }) => (
        <p class="problem__line">
          {line === undefined || message.includes(String(line)) ? '' : words.upload.one.line(line)}
          <Kept sentence={message} />
        </p>
      ))}
      {after ? <p class="quiet">{after}</p> : null}
    </div>
  )
}
