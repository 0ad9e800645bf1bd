import { anyOf } from '../any-of.ts'
import type { Lexicon } from '../cue-matcher.ts'

/** How a customer says that only somebody else in our house can help them, and what only sounds like it. */
export const caseNeedCues: Lexicon = {
  /** A part of our house that stands in their way. */
  'need.blocked': [
    'your|the {house} team|department|people|office|desk|guys|lot|side|colleagues|colleague? has|have|had|is|are|keep|keeps|just|simply|now? been? blocked|blocking|rejected|rejecting|refused|refusing|declined|declining|stopped|stopping|frozen|froze|held|holding|cancelled|turned|turning|denied|denying|charged|charging|demand|demands|demanding|insist|insists|insisting',
    'your|the {house} team|department|people|office|desk|guys|lot|side|colleagues|colleague? will|would|do|does|did|can|could not let|release|ship|approve|accept|refund|allow|sign|answer|reply|budge|extend|unblock|help|give|send|take',
    'your|the {house} team|department|people|office|desk|guys|lot|side|colleagues|colleague? has|have put us|our|my|the ** on|under hold|stop|credit',
    'your|the {house} team|department|people|office|desk|guys|lot|side|colleagues|colleague? keeps|keep|is|are? asking|sending|wants|want us|me|for ** again|same|another|third|fourth',
    'your|the {house} team|department|people|office|desk|guys|lot|side|colleagues|colleague? never|not answers|answer|answered|replies|replied|reply',
    'you|they have|has|had? blocked|frozen|froze|suspended|locked|stopped|cancelled our|my account|accounts|order|orders|delivery|deliveries|shipment|shipments|supply|credit|line|service',
    'you|they have|has|had put our|my|us ** on|under hold|stop',
    'our|my account|order|delivery|credit|refund|claim|application is|was|got|has been? blocked|frozen|locked|suspended|stuck|held ** with|by|at your|you',
    'stuck|sitting|lost|waiting with|in|at your {house} team|department|people|office|desk?',
    'passed|sent|pushed|transferred|bounced from|between|around|to *? *? department|departments|desk|person|one',
    '{house} on|at your side|end *? *? refuses|refused|refuse|rejects|rejected|declines|declined|blocks|blocked|insists|insisted|will|would|keeps',
    'your {house} team|department|people|office|desk|guys|lot|side|colleagues|colleague? lost|loses|lose|ignore|ignores|ignored|forgot|forget it|them|that|us|me|our|my|every|again',
    'until|till your {house} team|department|people|office|desk? issues|issue|sends|send|releases|release|approves|approve|agrees|agree|signs|sign|answers|answer',
    'only your {house} team|department|people|office|desk? can|could|may',
    'your {house} team|department|people|office|desk|guys|side? want|wants|need|needs our|my ** statements|passport|papers|forms|accounts|references|again|third|twice',
    'bounced|passed|sent|pushed|transferred|thrown between|from {house} and|to {house}',
    'your rules|policy|process|procedure|system|terms|paperwork|bureaucracy forces|force|makes|make|requires|require us|me|our',
    'your *? {house} review|check|team|department|process|queue|approval|people has|have|is|are|had been? holding|hold|held|blocking|keeping|delaying us|our|me|it|the|everything',
    'sent|sending|send|sends|pass|passing|bounce|bouncing me|us from|between *? *? to|and another|the|next',
    'your|the system|form|process|portal|website insists|insist|demands|wants|requires on|a|an|us|me|that',
    'account|order|delivery is|are|was blocked|frozen|locked|stuck|suspended again|and|at|because|with|by',
    'fill|filled|filling|sign|signed|signing in|out? *? same|another|third|fourth form|forms|paperwork|questionnaire again|for|third|twice',
    'nobody|noone in|at|on|from your|yours ** tell|help|decide|answer|answers|knows|take|sign|own',
    'no one in|at|on|from your|yours ** tell|help|decide|answer|answers|knows|take|sign|own',
    'your|the rules|policy|process|procedure|system|terms|bureaucracy|paperwork|red do|does|will|would|can not let|allow|permit|accept|take',
    'your|the bureaucracy|paperwork|policy|process|procedure|system|rules is|are|has|have ** costing|cost|costs|kept|keeping|holding|killing|driving',
  ],
  /** A favour that takes somebody with the right to grant it. */
  'need.favour': [
    'can|could|would|will you|somebody|someone|anyone|anybody ** get|ask|make|persuade|convince|talk|push your|the|them|him|her|somebody|someone|{house} ** waive|lift|extend|release|refund|unblock|reverse|drop|approve|allow|exception|reconsider|sign|speed|write|raise|unlock',
    'can|could|would|will you|somebody|someone|anyone|anybody ** waive|unblock|reverse|unlock|unfreeze|overturn the|our|that|this|it|my|their',
    'can|could|would|will you|somebody|someone|anyone|anybody ** lift|raise|extend the|our|that|this|my *? limit|block|hold|restriction|credit|ban|deadline|trial|term|terms|freeze',
    'possible for|that|to somebody|someone|anyone|you|them|get|ask ** waive|lift|reverse|extend|release|unblock|exception|overturn|reconsider',
    'can|could|would|will your boss|manager|director|management|head|people|{house} ** make|grant|waive|lift|approve|allow|extend|reconsider an? exception|the|our|it|this|that|us',
    'can|could|would|will you fight|stand|speak up? for|to us|me',
    'please|can|could|would you? get|have your *? ** to ** us|our|me|it',
    'can|could|would|will not? you push|press|chase|nudge|persuade|convince|lean your|the on? {house}',
    'help|helpful|great|good|grateful|nice if you spoke|talked|speak|talk|escalated|asked|ask to? your {house}',
    'need|want|like you to get|have|make your|the? {house} team|department|people|office|desk? to',
    'can|could|would|will not? you|somebody|someone|anyone|anybody|they make|get|grant us|me|an? exception',
    'can|could|would|will you|somebody|someone ** put in? a? *? word with|for|to your|the|us|me|them',
    'can|could|would|will you|somebody|someone ** have|speak|talk|take|raise|escalate a? *? *? *? with|to your|the {house}|upstairs',
    'who|anyone|anybody|somebody|someone at|in your ** approve|authorise|authorize|decide|sign|overrule',
    'is|are there any|a|no? *? *? way|chance *? your {house} ** waive|lift|extend|release|unblock|approve|allow|exception',
    'need|want|asking|ask|please you|somebody|someone to? ** get|have your|the {house} ** to ** waive|lift|extend|release|refund|unblock|approve|allow|sign|stop',
    'need|want an exception to|from|on your',
  ],
  'need.not': [
    'our|my own? {house} team|department|people|office|desk|side? has|have|had|is|are|will|would|do|does|did|can|could|keeps|keep|wants|want|insists|never',
    'our|my bank|landlord|insurer|board|boss|council|accountant|tenant|customer|customers|supplier|suppliers|other',
    'if|unless|whether|suppose|imagine your|the|you|they|our',
    'used|last to|year',
    'glad|happy|pleased|great|grateful|thank|thanks|relieved|resolved|sorted|solved|fixed|settled',
    'other|previous|old|last|current|their supplier|vendor|provider|company|firm|dealer|rules|policy|process',
  ],
}

/** Parts of a house, as customers name them. */
export const houseWords: ReadonlySet<string> = new Set(
  'credit finance accounts accounting billing invoicing legal compliance logistics shipping dispatch warehouse returns claims support service technical engineering security procurement purchasing contracts admin administration operations management manager boss director head head-office headquarters planning scheduling collections collection payments hr underwriting underwriters sales customer-service onboarding data-protection quality company'.split(
    ' ',
  ),
)

/** No need for a case is said without one of these. */
export const caseNeedGate = anyOf(
  'your block frozen froze suspend lock hold stuck reject refus declin insist demand waive lift exception extend releas revers overturn overrul approv authori escalat policy rules system process portal bureaucra paperwork red_tape same_form department desk bounc passed between nobody no_one a_word fight speak_up stand_up',
)
