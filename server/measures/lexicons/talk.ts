import type { Lexicon } from '../cue-matcher.ts'

/** How a line stands in the talk: asking, refusing, telling that a question is about deadlines or about us. */
export const talkCues: Lexicon = {
  'talk.question': [
    'what|how|why|who|where|when|which|whose is|are|am|was|were|do|does|did|would|will|can|could|should|has|have|had|about|much|many|long|far|soon|often|big|old|else|kind|sort|type|if|happens|happened|brings|matters|one|of|makes|time|come',
    'do|does|did|are|is|was|were|can|could|would|will|should|have|has|shall|may|am you|it|that|this|he|she|they|we|i|there|your|my|our|their|his|her|the|anyone|anybody|everyone|somebody|any|these|those',
    'what percentage|amount|day|time|size|colour|color|name',
    'tell|walk me|us more|about|through|how|what',
    'how come',
  ],
  'talk.refusal': [
    'no thanks|thank',
    'not today|now|interested|ready|yet|buying|signing|for',
    'i|we do|will|would|am|are|can|could not ** want|need|sign|signing|buy|buying|afford|donate|give|interested|ready|doing|commit|decide|switching|pay|think',
    'just looking|browsing',
    'sleep|think|mull on|about|over it|this|that',
    'i|we need|have|want to think|talk|discuss|wait|sleep|ask',
    'rather not|wait',
    'too expensive|much|dear|soon',
    'no i|we|no|not|just',
    'maybe|another next|later|another|time',
    'i|we pass',
    'choose|like to donate zero|#money|nothing',
    'not my|our issue|problem|thing|concern',
  ],
  'talk.asks-deadline': [
    'until|till|by when',
    'how long is|are|do|does|will|would|can|have|left|until',
    'when is|does|do|will|would|are|must|should ** end|ends|expire|deadline|valid|last|latest|cutoff|cut|gone|need|close|over|finish',
    'what is|are the|your ** deadline|date|cutoff|timeline|dates',
    'why is|are ** gone|rush|hurry|end|ending',
    'is there a deadline|rush|cutoff|time',
    'how many|much are|is|do|have ** left|remaining|stock',
    'what happens if i|we|it',
  ],
  'talk.asks-us': [
    'how long have|has|had you|your|they',
    'how many ** you|customers|clients|years|people|staff',
    'who else|are|do|is|have uses|you|your|using|buys',
    'have|do|did|are|were you|your ** done|worked|experience|sold|know|ever|donate|give|new|qualified|trained|used|been|fitted|installed|before|married|yourself|kids|years',
    'tell me|us ** you|yourself|your',
    'what do|is|are|about|did you|your ** background|experience|company|do|recommend|sell|give',
    'what about you|yourself|yours',
    'and you|yourself',
    'how much|often do|did you',
    'why should|would we|i|choose',
    'are you any|good|the',
  ],
  'talk.asks-awards': [
    'have|has|did|do you|your|they ever? won|win|got|get|received|had|have ** award|awards|prize|prizes|medal|medals|trophy',
    'what|which|any|many award|awards|prize|prizes|medals|trophies',
  ],
}

/** Words after which a new clause may start. */
export const clauseOpeners: ReadonlySet<string> = new Set(
  'so and but okay ok well then now right yeah yes no oh or because also anyway alright hey look listen say honestly actually sure great perfect'.split(
    ' ',
  ),
)
