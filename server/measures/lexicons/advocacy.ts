import type { Lexicon } from '../cue-matcher.ts'

/** Taking the customer's case to somebody inside our own house. */
export const advocacyCues: Lexicon = {
  advocacy: [
    'i|we raised|flagged|mentioned|brought your',
    'i|we raised|flagged|brought ** in|at our|my|the ** meeting|huddle|briefing',
    'let me have a word|chat',
    'have|had a word with',
    'i went|spoke|talked|sat|raised|took|brought|put ** to|with|up|by|past|down|see|before my|our|the|your? ** {insider}',
    'make|made|making|put|putting your|the case',
    'pushed|pushing back',
    'i asked|told|pushed|pressed|rang|called|messaged|emailed|saw|caught|chased|texted|wrote|visited|stood on|with|in|up? the|my|our|your? ** {insider}',
    'i|we have|will|am|already|just going|just|already|also? to? ask|asked|asking|told|tell|push|pushed|press|pressed|pester|nag|nagged|lean|leaned|ring|rung|rang|call|called|message|messaged|email|emailed|text|texted|copied|chase|chased|petition|convince|convinced|persuade|persuaded|beg|begged|corner|see|saw|catch|caught|fight|fought|lobby|write|wrote|written|visited|stood|warned on|with|to|in|up|the|my|our|your? our|my|the|your|them? ** {insider}',
    'i|we have|will|am|already|just going|just|already? to? speak|spoke|spoken|talk|talked|talking|go|went|gone|take|took|taken|raise|raised|bring|brought|put|flag|flagged|have|had|sit|sat it|that|this|your|a|up|down|straight|back|case|the|chat|word|point|conversation? ** to|with|before|past|by|up|in my|our|the|their|them|it|front? ** {insider}',
    'have|having|had|get|got a|another|my? quick|proper|chat|word|little ** with|from|in my|our|the {insider}',
    'escalate|escalated|escalating',
    'i|we will|have|am? going|gone|been? to? bat|battle|fight|fought|argue|argued|plead|pleaded for you|your|this|it|that',
    'go|going|went|gone to bat|battle|war for',
    'fight|fighting|fought your|for corner|you|this|it',
    'on your side|behalf',
    'put in a good? word|request',
    'kick up a',
    'agreed|agrees|promised|approved to|it ** stop|let|extend|waive|change|credit|hold|cover|give|for you',
    'waived|waive|reversed it|the|that|your ** for you',
    'i have|will flagged|flag|raised|raise|logged|log|passed|pass|fed|feed|take|taken it|this|that|your|on|the ** up|to|with|internally|back|on|feedback|inside|upstairs',
    'take|took|taken it|this|that|your|the upstairs|inside|back|to|further|higher|up',
  ],
  'advocacy.aloud': [
    'they|customer|she|he just|only|really want|need|asked to|a|it|the|time',
    'i think they|she|he just|only? want|need|would|deserve',
  ],
}
