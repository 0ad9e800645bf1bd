import { anyOf } from '../any-of.ts'
import type { Lexicon } from '../cue-matcher.ts'

/** How a customer asks to be left in peace, and what only sounds like it. */
export const quietCues: Lexicon = {
  quiet: [
    'not|never|stop call|calling|ring|ringing|phone|phoning|contact|contacting|email|emailing|mail|text|texting|message|messaging|chase|chasing|bother|bothering|disturb|disturbing|visit|visiting|pester|pestering|hassle|hassling me|us|here',
    'not|stop call|calling|ring|ringing|phone|phoning|contact|contacting|chase|chasing|write|writing|visit|visiting until|till|til|before|again|anymore|over|during|while',
    'not|stop call|calling|ring|ringing by|round|in|up|over|out until|till|til|before|again|anymore|during|while',
    'not get in touch',
    'leave me|us alone|be',
    'leave me|us in peace',
    'prefer|like|rather|wish|want not to be called|contacted|phoned|rung|emailed|chased|disturbed|bothered',
    'not have|want|need|get any|more more? calls|visits|emails|contact|messages *? *? until|till|til|before|for|during|over',
    'ask|asked|asking|beg|rather you not to call|ring|phone|contact|email|mail|text|message|chase|bother|disturb|visit me|us',
    'not want|like|need|wish|wishing to? be? called|contacted|phoned|rung|emailed|chased|disturbed|bothered|calls|emails|contact',
    'rather|prefer|appreciate|grateful you|it|if ** not call|ring|phone|contact|email|chase|visit|write|called|rang|phoned|contacted|emailed|chased',
    'rather|prefer|appreciate no calls|contact|emails|visits',
    'please no more? calls|emails|visits|contact|messages|mails|texts',
    'no more? calls|emails|visits|contact|messages|mails|texts please|thanks',
    'no calls|emails|visits|contact|messages ** please',
    'no more calls|emails|visits|contact|messages|mails|texts until|till|til|before|for',
    'give|allow me|us some|a|bit|little ** space|peace|quiet',
    'hold off on? calling|contacting|emailing|ringing|visiting|chasing|calls|emails|visits me|us?',
    'wait until|till|til i|we call|ring|write|contact|phone|email|come|get|reach you|back|out',
    'wait for me|us to call|ring|write|contact|phone|email|come|get|reach back|out? to? you?',
    'no phone|sales|more|further|other calls|visits|emails|mails|messages|contact ** please|until|till|before|for',
    'refrain|desist from calling|contacting|emailing|phoning|visiting|writing|ringing me|us?',
    'no more calls|visits|emails|contact|messages|mails this|over|during|in',
    'please not call|ring|phone|visit|contact|write|email',
    'left|leave me|us in peace',
    'glad|grateful|appreciate|better|nice if you left me|us alone|in',
    'not want|wish|need to hear from you|anybody|anyone|your|anything until|till|before|for|again|please?',
    'not hear from you|anybody|anyone until|till|before|for|again',
    'rather|prefer not be called|contacted|phoned|rung|emailed|chased|disturbed|bothered',
    'not a word until|till|before',
    'want|like|prefer|need|asking to be left alone',
    'want|like|prefer|need|asking to be left in peace',
    'keep your? distance until|till|til|for',
    'take me|us off your|the call|calling|calls|contact|mailing list',
    'no need to chase|ring|call|phone|contact|write|email|remind|visit me|us?',
    'not need to chase|remind|follow|ring|call me|us|up?',
  ],
  /** Said so wholly that whatever follows, it is a wish for quiet. */
  'quiet.whole': [
    'not|stop check|checking|follow|following|chase|chasing in|up until|till|til|before|again|anymore|while|during|for|over|now',
    'not|stop check|checking|follow|following|chase|chasing in|up on|with me|us|this|it',
    'stop checking|following in|up',
    'not reach|reaching out to? me|us? until|till|til|before|again|anymore|while|during|for|over|now',
    'not bother|try|keep|start calling|ringing|checking|chasing|writing|following|emailing|visiting|coming in|up|by|round? until|till|til|before|while|during|over|for|again',
    'is|be|would|was best|better|easier|nice|nicer|kind|grateful|glad|happy|good|great if you do|did? not|stop call|calling|ring|ringing|phone|phoning|contact|contacting|email|emailing|chase|chasing|visit|visiting|write|writing|bother|bothering|disturb|disturbing me|us?',
    'rather|prefer|appreciate you|it|if ** left|leave me|us alone|be',
    'can|could|would|will|please|you|to|maybe|perhaps hold off|fire until|till|til|for|with the|your? calls|emails|visits?',
    'take|have|need|want|like a *? break|rest|pause|breather from|off *? *? *? calls|emails|visits|meetings|sales|selling|you|contact|mails',
    'need|want|like|us|me a breather|breathing',
    'give|allow me|us|everyone some|a|bit|little ** room|air|breather|rest|break',
    'need|want|like some|more|a|bit|little *? *? room|space|peace|quiet|distance from you|calls|sales|all|until',
    'need|want|like some|more|a|bit|little *? *? room|space|peace|quiet|distance for a while|bit|moment|few|couple|time',
    'need|want|like some|more|a|bit|little *? *? room|space|peace|quiet|distance right|just now',
    'need|want|like a bit|little of distance|peace|quiet|space',
    'hold off|fire until|till|til',
    'let us|me breathe',
    'let us|me be until|till|til|for|please',
    'pause|stop|suspend|halt all? your|the|these|those *? calls|emails|visits|messages|mails|newsletters|reminders',
    'if nobody|noone rang|called|wrote|visited|contacted|came|phoned|chased|rings|calls|writes',
    'if no one rang|called|wrote|visited|contacted|came|phoned|chased|rings|calls|writes',
    'nobody|noone|nothing from|of you|your *? before|until|till ** ** please',
    'not hear anything|more|a from|of? *? *? until|till|til|before|for|again',
    'leave it|this|things there|here|at|be that? for|until|till now',
    'leave it|this|things there|here|at that? until|till',
    'park|pause|shelve|rest this|it|things|that|everything until|till|til|for the? next|now|a|few|some|two|three|four|couple|six|rest|month|summer|winter|new',
    'park|pause|shelve|rest this|it|things|that|everything until|till|til',
    'put this|it|things|that|everything on hold|ice|pause until|till|til|for',
    'leave this|it|things with me|us until|till|til|for',
    'leave this|it|things until|till|til|for after|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|next|christmas|easter|harvest',
    'nothing|nobody until|till|til|before ** please|thanks',
    'please nothing|nobody until|till|til|before',
    'try|call|ring|phone|write|email|contact|approach|ask me|us again in|after|from|around ** january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|harvest|weeks|months|year|quarter',
    'talk|speak to|with me|us again in|after|from|around ** january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|harvest|weeks|months|year|quarter',
    'not before|until|till ** please please? not? call|calls|ring|contact|visit|visits',
    'no contact|calls|visits|emails|messages|mails until|till|til|before|while|during',
    'need|want|like some|more|a|bit|little *? *? room|space|peace|quiet|distance until|till|til',
    'wait until|till|til i|we come|get|ring|call|write back? to you',
    'not drop|stop|come|pop|swing by|in|round|over until|till|til|before|while|during|again',
    'not need to write|call|ring|come|visit|email|phone to? me|us? before|until|till',
    'stay away until|till|til|for',
    'let it|this|things rest until|till|til|for',
    'stop emailing|texting|messaging|writing|mailing',
    'not want|need any|more more? messages|calls|emails|visits|mails|texts|contact',
    'pause the|our|this|all|these|those *? conversation|talks|discussion|project|process until|till|til|for',
  ],
  /** Somebody else's quiet, a reproach, a turn of phrase: "they did not call me", "he told them to stop calling". */
  'quiet.told': [
    'did|does|has|had|have|having|could|was|were|is|will|would|may|might|must|should|cannot|can|of|am|are|been not|never call|calling|ring|ringing|phone|phoning|contact|contacting|email|emailing|mail|text|texting|message|messaging|chase|chasing|bother|bothering|disturb|disturbing|visit|visiting|write|writing|get',
    'who|people|they|he|she|nobody|everyone|everybody|guys|lot|suppliers|reps|customers|kids|drivers|colleagues|you|these|that|which|it do|does|will|would not|never|stop',
    'they|he|she|who|everyone|everybody not|never|stop|stopped',
    'told|tell|tells|telling|asked|asks|warned|begged him|her|them|people|everyone|everybody|my|the|our|their|his ** to? not|never|stop|leave',
    'he|she|they|who|wife|husband|neighbour|neighbor|boss|manager|customer|customers|tenant|tenants|mother|father|mum|dad|daughter|son|people|clients said|says|say|told|asked|asks|goes|went|want|wants|wanted|prefer|prefers',
    'why|when|if|because you|they|he|she did|do|does not',
    'why|how|when do not',
    'they|he|she|kids|people|it|that|who|will|would|never|ever|finally|others|everyone|everybody|dog|suppliers leave|leaves|left me|us alone|be|in',
    'not|never leave me|us alone|be|in',
    'not want|like|need|wish|wishing to? be? called|contacted|calls|emails|contact ** a|the|my|by|from|names',
    'leave me|us alone with|here|there|out',
    'leave me|us be the|a|your|first|last|honest|clear',
    'give|allow me|us ** space|peace|quiet of|between|inside|for|in|on the|my|our|mind|your|each|a',
    'not hesitate|forget|mind|worry',
    'wait until|till i call|ring|get|come the|my|our|him|her|them|home|back|down|over',
    'i|we|they|he|she|who|always|usually|normally park|pause|rest|hold|leave|put|parked|paused|held|left|held|took',
    'not leave|park|pause|hold|put|rest',
    'it rest until|till it',
    'they|he|she|lorry|truck|van|driver|drivers|fitter must|should|had|has|have|can|could|will|to wait',
    'no|any contact with|between|to the|a|hot|our',
    'until|till|before you|he|she|they|your come|comes|arrive|arrives|leave|leaves|set|start|deliver|get|drive|fitter|driver|engineer|team',
    'will|to|must|should|had|have hold|held off|fire',
    'not|no need to|you to? call|ring|phone|write|contact|check ahead|first|before you|in|the|every|each',
    'not|no need to check|chase|follow|call|ring|write|visit the|a|an|my|our|your|him|her|them|every|each|up the|for',
    'the|this|that|our|my|his|her|their break|rest|pause',
  ],
  /** Another way is asked for, not quiet: "don't ring, text me". */
  'quiet.other-way': [
    'just|rather|better|only|instead|but|please|can|could call|ring|phone|text|email|mail|message|write|whatsapp|drop to? me|us|here',
    'call|ring|phone|text|email|mail|message|write|whatsapp to? me|us|my|here|the instead|rather|only',
    'give|drop|send me|us a|an call|ring|bell|shout|text|email|message|line|mail',
    'by email|text|mail|phone|letter|whatsapp|post ** better|fine|best|instead|only|please|easier',
    'email|text|mail|phone|whatsapp|texting|emailing|messages|chat is|are|works|suits|would ** better|fine|best|easier',
    'prefer|like emails|email|texts|text|messages|whatsapp|mail|letters|writing|chat',
    'email|text|message|whatsapp|ring|call|phone my|our|the wife|husband|office|assistant|colleague|partner|secretary|manager|foreman|son|daughter|boss',
  ],
}

/** After "don't call me" only these go on asking for quiet: not "names", "by my surname", "at work", "Bob". */
export const mayFollowQuiet: ReadonlySet<string> = new Set(
  'until till til before every all after so again anymore any for this next over during while please now thanks thank and but so because as since i we it or just ever at all then unless once when through between today you in over with will would can could ok okay once'.split(
    ' ',
  ),
)

/** Before a bare number these tell the hour: "before nine". */
export const beforeHour: ReadonlySet<string> = new Set(['before', 'until', 'till', 'til'])

/** "For the invoice", "in the office", "with leaflets": only a stretch of time after these is about quiet. */
export const followedByTime: ReadonlySet<string> = new Set('for in with at'.split(' '))
export const timeAfter: ReadonlySet<string> = new Set(
  'a an the this that next now few couple least some one two three four five six seven eight nine ten twelve good long rest whole while weeks days months harvest lent ramadan christmas easter moment minute summer winter spring autumn holidays season half all calls emails visits sales'.split(
    ' ',
  ),
)

/** Words that say until when; what stands before them is when it is spoken. */
export const untilWords: ReadonlySet<string> = new Set(['until', 'till', 'til'])

/** No wish for quiet is said without one of these. */
export const quietGate = anyOf(
  'call ring rung rang phon contact mail text messag chas bother disturb visit pester hassl writ touch leave_me leave_us leave_it leave_this leave_things left_me left_us left_alone left_in space peace quiet wait distance hear_from not_a_word _list hold_o hold_fire on_hold on_ice follow_up following_up check_in checking_in reach_out reaching_out no_need some_room more_room little_room some_air break_from break_off breath let_us_be let_me_be if_no all_your all_the hear_any rest_until stay_away drop_in pop_in swing_by until_ till_ park_ pause_ shelve_ nothing_until nothing_till nothing_before nobody_until nobody_before try_me try_us again_in again_after again_from',
)
