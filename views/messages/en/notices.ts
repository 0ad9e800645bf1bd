import { numbers } from './numbers.ts'

/** What a sentence of the bell is made of. `rep` is whose thing it is, when that is somebody else than its reader. */
export interface Told {
  readonly by: string | null
  readonly what: string
  readonly rep: string | null
}

const somebody = 'Somebody'
const whose = ({ rep }: Told) => (rep === null ? 'your' : `${rep}’s`)
const who = ({ by }: Told) => by ?? somebody

export const notices = {
  title: 'Notices',
  lead: 'What you have been told, the latest first. It is about what you may see, goes when that goes, and is kept for a year.',
  none: 'Nothing yet. When somebody comments on a conversation of yours, asks you for something or decides an appeal, it stands here.',
  bell: (unread: number) => (unread === 0 ? 'Notices' : `Notices, ${unread} unread`),
  unread: (count: number) => numbers.counted(count, 'unread notice'),
  allRead: 'You have read all of them.',
  readAll: 'Mark all as read',
  read: 'Mark as read',
  readThis: (says: string) => `Mark as read: ${says}`,
  open: 'Open',
  openThis: (says: string) => `Open: ${says}`,
  isNew: 'New',
  conversation: 'a conversation',
  says: {
    security: () => 'A new token for programs was made with your account. If it was not you, take it back.',
    'own-time': (told: Told) => `${told.what} is still yours alone. Look at it before others can.`,
    shared: (told: Told) => `${who(told)} shared ${told.what} with you.`,
    named: (told: Told) => `${who(told)} named you in a comment on ${told.what}.`,
    commented: (told: Told) => `${who(told)} commented on ${whose(told)} conversation: ${told.what}.`,
    listened: (told: Told) => `${who(told)} played ${whose(told)} recording: ${told.what}.`,
    'promise-due': (told: Told) => `A promise made in ${told.what} is due today.`,
    'promise-answered': (told: Told) => `The customer answered about a promise made in ${told.what}.`,
    'listening-asked': (told: Told) => `${who(told)} asks you to listen to ${told.what}.`,
    assigned: (told: Told) => `${who(told)} gave you ${told.what} to listen to.`,
    review: (told: Told) => `${who(told)} reviewed ${whose(told)} conversation: ${told.what}.`,
    'self-review': (told: Told) =>
      `${who(told)} shared a self-review of ${told.what}. You can read it once your own is finished.`,
    'peer-review': (told: Told) => `${who(told)} asks you to mark a conversation, between the two of you.`,
    'calibration-closed': (told: Told) =>
      `${who(told)} closed the calibration you marked in. You can read how far you agree.`,
    calibrated: (told: Told) =>
      `${who(told)} has conversations marked by several people, so that they agree on what good is. Some of yours are among them.`,
    calibration: (told: Told) =>
      `${who(told)} asks you to rate ${told.what}, so that you agree on what good is.`,
    'one-to-one': (told: Told) =>
      `${who(told)} arranged ${whose(told)} one-to-one, moved it or called it off.`,
    goal: (told: Told) => `${who(told)} wrote something about ${whose(told)} goal.`,
    feedback: (told: Told) => `${who(told)} gave or answered feedback.`,
    'good-moment': (told: Told) =>
      told.rep === null
        ? `${who(told)} asks whether others may learn from ${told.what}.`
        : `${who(told)} lets others learn from ${told.what}.`,
    lesson: (told: Told) => `${who(told)} made a lesson for you.`,
    'appeal-filed': (told: Told) =>
      told.rep === null ? 'Your appeal is waiting for a decision.' : `${told.rep} appealed.`,
    'appeal-handed': (told: Told) => `${who(told)} asked somebody else to decide your appeal.`,
    'appeal-to-decide': (told: Told) =>
      `You are asked to decide ${told.rep === null ? 'an' : `${told.rep}’s`} appeal.`,
    'appeal-decided': (told: Told) =>
      told.rep === null ? 'Your appeal has been decided.' : `${told.rep}’s appeal has been decided.`,
    'case-asked': (told: Told) => `${who(told)} asks you for an answer on behalf of a customer.`,
    'case-answered': (told: Told) =>
      `A case for ${told.what} was answered. Now the customer is to hear of it.`,
    'case-unanswered': () => 'A case of yours was not answered in time. Ask again, or ask somebody else.',
    'plan-to-sign': () =>
      'There is a plan for you to read and sign. Until you sign it you are paid at target.',
    preview: () =>
      'Your statement of the last period can be read, by you before anybody else. Until the preview ends you can appeal anything in it.',
    adjusted: () =>
      'An earlier statement of yours was corrected. Your next one pays it, on a line of its own.',
    rescored: () =>
      'An appeal of a colleague was right, and the same was wrong in a conversation of yours. It was put right there, too.',
    'weight-frozen': () =>
      'A weight of your plan is frozen: its figure rose, and what it should bring to customers did not. It is paid at target, and nobody did wrong by that.',
    'approval-wanted': (told: Told) => `${who(told)} approved a period. A second person has to approve it.`,
    'to-pay-out': () => 'A period is frozen. Its files for payroll can be made.',
    'case-to-remind': () =>
      'Whoever has your case has not answered yet. No mail is set up, so remind them yourself.',
    'same-fault': () => 'An appeal was right, and the same may be wrong elsewhere. You are asked to look.',
    'gem-proposed': (told: Told) => `${who(told)} thinks something learnt from ${told.what} is a gem.`,
    'gem-decided': (told: Told) =>
      `${who(told)} answered whether what you learnt from ${told.what} is a gem.`,
    'insight-used': (told: Told) =>
      `${who(told)} says that what you learnt from ${told.what} was used again.`,
  },
  switches: {
    title: 'What you are told of',
    lead: 'What you turn off is neither counted nor shown. New tokens made with your account are always told.',
    save: 'Save',
    kinds: {
      security: 'New tokens for programs made with my account',
      'own-time': 'A conversation that is mine alone for now',
      shared: 'Somebody shares a conversation with me',
      named: 'Somebody names me in a comment',
      commented: 'Somebody comments on my conversation',
      listened: 'Somebody plays my recording',
      'promise-due': 'A promise of mine is due',
      'promise-answered': 'A customer answers whether I kept a promise',
      'listening-asked': 'Somebody asks me to listen',
      assigned: 'Something is given to me to listen to',
      review: 'A review of my conversation',
      'self-review': 'A rep shares a self-review with me',
      'peer-review': 'A colleague asks me to mark a conversation',
      calibration: 'I am asked to rate a conversation with others',
      'calibration-closed': 'A calibration I marked in is closed',
      calibrated: 'Conversations of mine are in a calibration',
      'one-to-one': 'My one-to-ones',
      goal: 'My goals',
      feedback: 'Feedback and answers to it',
      'good-moment': 'Somebody wants to show a moment of mine',
      lesson: 'Lessons for me',
      'appeal-filed': 'An appeal was made',
      'appeal-handed': 'Somebody else decides my appeal',
      'appeal-to-decide': 'I am asked to decide an appeal',
      'appeal-decided': 'An appeal was decided',
      'case-asked': 'A case waits for your answer',
      'case-answered': 'Your case is answered',
      'case-unanswered': 'Your case was not answered in time',
      'case-to-remind': 'Somebody is to be reminded of your case',
      'plan-to-sign': 'A plan is there to be signed',
      preview: 'A statement can be read before anybody else does',
      rescored: 'Something of yours was put right after a colleague’s appeal',
      adjusted: 'An earlier statement was corrected',
      'weight-frozen': 'A weight of my plan is frozen',
      'approval-wanted': 'A period waits for a second approval',
      'to-pay-out': 'A period is ready for payroll',
      'same-fault': 'The same fault may be elsewhere',
      'gem-proposed': 'An insight is put forward as a gem',
      'gem-decided': 'Somebody answers about a gem of mine',
      'insight-used': 'An insight of mine was used',
    },
  },
} as const
