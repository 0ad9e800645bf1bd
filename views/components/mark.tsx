import type { MomentKind } from '../../server/conversation/findings.ts'

/** What a mark can stand for: a moment, a finding, or the state of a promise. */
export type MarkKind =
  | MomentKind
  | 'insight'
  | 'comment'
  | 'promise'
  | 'ask'
  | 'immediate'
  | 'offer'
  | 'plan'
  | 'next-step'
  | 'open'
  | 'kept'
  | 'late'
  | 'broken'
  | 'released'
  | 'lock'

interface MarkProps {
  readonly kind: MarkKind
  /** A person agreed: filled. */
  readonly agreed?: boolean
  /** Inside another drawing: where, in its own units. */
  readonly x?: string
  readonly y?: number
  readonly class?: string
}

/** A glyph of 11 by 11, hollow for the machine's finding and filled once a person agreed. Says nothing itself: words stand beside it. */
export function Mark({ kind, agreed = false, x, y, class: more }: MarkProps) {
  const inside = x === undefined ? {} : { x, y: y ?? 0 }
  return (
    <svg
      class={`mark${agreed ? ' mark--agreed' : ''}${more ? ` ${more}` : ''}`}
      width="11"
      height="11"
      aria-hidden="true"
      {...inside}
    >
      <g transform={x === undefined ? 'translate(5.5 5.5)' : 'translate(0 5.5)'}>{glyphs[kind]}</g>
    </svg>
  )
}

/** Every glyph once, for the lists that point at them by `#mark-…`. */
export function MarkSymbols() {
  return (
    <svg class="mark-symbols" width="0" height="0" aria-hidden="true">
      {Object.entries(glyphs).map(([kind, glyph]) => (
        <symbol id={`mark-${kind}`} viewBox="-5.5 -5.5 11 11" overflow="visible">
          {glyph}
        </symbol>
      ))}
    </svg>
  )
}

const question = (
  <>
    <path class="mark__line" d="M-2.9-2.6C-2.9-4.3-1.6-5.2 0-5.2s2.9.9 2.9 2.5C2.9-.6 0-.7 0 1.7" />
    <circle class="mark__full" cx="0" cy="4.3" r="1" />
  </>
)
const square = 'M-4.5-4.5h9v9h-9z'

const glyphs: Readonly<Record<MarkKind, unknown>> = {
  insight: <path class="mark__body" d="M0-5 5 0 0 5-5 0z" />,
  comment: <path class="mark__body" d="M-5-4.6h10v7.2h-5.4l-2.4 2.6v-2.6h-2.2z" />,
  promise: (
    <>
      <path class="mark__line" d="M-3.8 5.5v-10.5" />
      <path class="mark__body" d="M-3.8-4.8h8l-2 2.4 2 2.4h-8z" />
    </>
  ),
  ask: <path class="mark__body" d="M-4.8-4h9.6v8h-9.6zM-4.8-4 0 .6 4.8-4" />,
  immediate: <path class="mark__line" d="M-4.4.2-1.4 3.4 4.6-3.6" />,
  offer: <path class="mark__line" d="M-4.4 0h8.8M0-4.4v8.8" />,
  plan: <path class="mark__line" d="M-5 0h2.6M-1.3 0h2.6M2.4 0h2.6" />,
  'next-step': <path class="mark__line" d="M-5 0h8.6M.2-3.6 4 0 .2 3.6" />,
  question,
  'open-question': question,
  'follow-up-question': question,
  ego: <path class="mark__body" d="M-5.4-2.9h10.8v5.8h-10.8z" />,
  pressure: <path class="mark__line" d="M-4.6-4-.8 0l-3.8 4M.8-4 4.6 0 .8 4" />,
  ownership: (
    <>
      <path class="mark__body" d={square} />
      <path class="mark__cut" d="M-2.4.2-.6 2 2.6-2" />
    </>
  ),
  uptake: <path class="mark__line" d="M-1.8-5-4.6-2.2-1.8.6M-4.4-2.2h6.1a2.9 2.9 0 0 1 0 5.8h-2.8" />,
  serving: <path class="mark__body" d="M-5-1.6h10a5 5 0 0 1-10 0z" />,
  pitch: <path class="mark__body" d="M-3.8-4.6 4.6 0l-8.4 4.6z" />,
  advocacy: <path class="mark__line" d="M0 5.2v-9.6M-3.7-.9 0-4.6 3.7-.9" />,
  'check-in': (
    <>
      <path class="mark__body" d="M-4.4 4.6v-5L0-4.8l4.4 4.4v5z" />
    </>
  ),
  'note-taking': <path class="mark__line" d="M-4.6-4h9.2M-4.6 0h9.2M-4.6 4h5.4" />,
  'cut-in': <path class="mark__line" d="M-5.2 0h6.4M1.6-5v10M4.8-3v6" />,
  'buying-signal': (
    <>
      <circle class="mark__body mark__body--ring" r="4.6" />
      <circle class="mark__cut mark__eye" r="1.5" />
    </>
  ),
  silence: <path class="mark__line" d="M-2.2-4.6v9.2M2.2-4.6v9.2" />,
  open: <circle class="mark__body" r="4.6" />,
  kept: <circle class="mark__full" r="5.2" />,
  late: (
    <>
      <circle class="mark__body" r="4.6" />
      <path class="mark__full" d="M0-4.6a4.6 4.6 0 0 1 0 9.2z" />
    </>
  ),
  broken: (
    <>
      <circle class="mark__body" r="4.6" />
      <path class="mark__line" d="M-3.1 3.1 3.1-3.1" />
    </>
  ),
  released: <circle class="mark__line mark__line--dotted" r="4.6" />,
  lock: (
    <>
      <path class="mark__line" d="M-2.6-1v-1.6a2.6 2.6 0 0 1 5.2 0V-1" />
      <path class="mark__full" d="M-4.4-1h8.8v6h-8.8z" />
    </>
  ),
}
