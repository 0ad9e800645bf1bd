/** Whether everybody agreed to being recorded. */
export const consent = {
  title: 'Agreed to the recording?',
  states: {
    known: 'Everybody agreed',
    unknown: 'Nobody has said',
    refused: 'Somebody did not agree',
    withdrawn: 'Somebody took it back',
  },
  hows: {
    asked: 'Asked and answered in it',
    announced: 'Announced at its beginning',
    written: 'In writing',
    'told-later': 'Told afterwards',
    rule: 'A rule for all that is recorded here',
    brought: 'Said by whoever brought it',
  },
  by: (name: string, on: string) => `(${name}, ${on})`,
  follows: {
    known: 'It may count towards pay.',
    unknown:
      'It counts for coaching. Until somebody says so, what is paid for conversations of this period is paid at target.',
    refused:
      'It counts for no grade and no pay. Its recording was removed, none can be brought, and links to clips of it have ended. What was written down of it stays until HR erases it or a clock does.',
    withdrawn:
      'It counts for no grade and no pay. Its recording was removed, none can be brought, and links to clips of it have ended. What was written down of it stays until HR erases it or a clock does.',
  },
  everybody: 'The rules chosen for your plans ask that everybody in it agrees, not one side alone.',
  before: 'What was said before',
  change: 'Say what is known',
  state: 'What is known',
  how: 'How',
  reason: 'What makes you sure',
  reasonHint: 'For example: asked at 0:12, she said yes.',
  save: 'Save',
  noRecording: 'Somebody did not agree to being recorded, so no recording is kept of this conversation.',
  rule: {
    title: 'Who agrees to being recorded',
    lead: 'Pay may rest on a recorded conversation only where it is known that everybody agreed. Each conversation says so for itself. Where everything that is recorded here is announced or agreed to beforehand, say so once.',
    off: 'No rule stands: each conversation is asked about.',
    on: (reason: string, by: string, on: string) => `“${reason}” (${by}, ${on})`,
    everybody:
      'The rules chosen for your plans ask that everybody in a conversation agrees, not one side alone.',
    reason: 'How everybody agrees',
    reasonHint: 'For example: every call begins with an announcement, and whoever objects is not recorded.',
    here: 'Also for what is here and that nobody said anything about',
    save: 'Let this rule stand',
    end: 'Take the rule away',
    ends: 'What came in under it stays as it is.',
  },
} as const
