import type { Context } from 'hono'
import { newId } from '../../db/new-id.ts'
import { readAnyway, type WhereAttached } from '../../db/queries/attached.ts'
import { type Clip, clipsFor } from '../../db/queries/clips.ts'
import type { FullConversation } from '../../db/queries/conversations.ts'
import type { ClipForm, ClipLine, ClipsShown, ShownClip } from '../../views/clips/records.ts'
import { clock, day, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { anchor, paths } from '../../views/paths.ts'
import { type Span, wordsWithin } from '../conversation/clipped.ts'
import { type Conversation, partyOf } from '../conversation/conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

const say = words.clips
const LONGEST_LABEL = 70
const MOST_LISTED = 300

/** The clips of a conversation, and the form that makes one, as it was filled. */
export async function clipsShown(
  c: Context<AppEnv>,
  full: FullConversation,
  form: Partial<ClipForm> = {},
  attached: WhereAttached<'clips'> = readAnyway,
): Promise<ClipsShown> {
  const { db, viewer } = c.var
  const clips = await attached('clips', [], () => clipsFor(db, viewer, { conversationId: full.id }))
  const { utterances } = full.conversation
  const isTimed = utterances.some((one) => one.startMs !== null)
  return {
    conversation: full.id,
    clips: clips.map((one) => shownClip(one, zoneOf(c), full.conversation)),
    form: { once: newId(), name: '', from: '', to: '', errors: {}, ...form },
    isTimed,
    messages:
      isTimed || utterances.length > MOST_LISTED
        ? null
        : utterances.map(({ id, text }, at) => ({ id, says: `${at + 1}. ${shortened(text)}` })),
  }
}

/** A clip as lists show it. Without a clock its messages are counted, where the conversation is at hand. */
export function shownClip(clip: Clip, zone: string, conversation?: Conversation): ShownClip {
  const { startMs, endMs, from } = clip.span
  const path = paths.conversation(clip.conversationId)
  const with_ = clip.customer ?? clip.title ?? words.conversation.untitled
  const span =
    startMs !== null && endMs !== null
      ? say.span(clock(startMs), clock(endMs), say.seconds(Math.round((endMs - startMs) / 1000)))
      : say.messages(conversation ? wordsWithin(conversation, clip.span).length : 1)
  return {
    id: clip.id,
    name: clip.name,
    span,
    about: clip.repName === null ? with_ : words.conversation.between(firstName(clip.repName), with_),
    made: say.made(clip.madeBy.name, day(clip.madeAt, zone)),
    href:
      startMs !== null && endMs !== null
        ? `${path}?t=${Math.floor(startMs / 1000)}-${Math.ceil(endMs / 1000)}#${anchor(from)}`
        : `${path}#${anchor(from)}`,
  }
}

/** What is said in it, under whole names: for whoever may see the conversation anyway. */
export function linesInside(conversation: Conversation, span: Span): readonly ClipLine[] {
  return wordsWithin(conversation, span).map(({ utterance, text, isCutBefore, isCutAfter }) => {
    const party = partyOf(conversation, utterance.party)
    return {
      who: party.name ?? words.speakers.nobody,
      isCustomer: party.role === 'customer',
      text: `${isCutBefore ? say.shared.cut : ''}${text}${isCutAfter ? say.shared.cut : ''}`,
    }
  })
}

function shortened(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 2).trimEnd()}…`
}
