import type { Lexicon } from '../cue-matcher.ts'

/** Asking, after a sale, how somebody likes what they bought. */
export const checkInCues: Lexicon = {
  'check-in': [
    'did|has|have the|your|everything|it|they ** arrive|arrived|turn|turned|come|settle|settled|go|fit ** okay|alright|safely|well|fine|properly',
    'all|everything * right|okay|well|fine since|with the',
    'how did the|your|it ** go|turn|work|come ** out|well|since|after|on',
    'how is|are|has|have the|your|that|those|everything|new|it|they ** working|treating|holding|running|settling|settled|performing|behaving|coping|fitting|wearing|going out|up|you|for|in|on|so|since|with|after',
    'how is|are the|your|that|those new ** going|doing|working|running|treating',
    'how are|is|do|does|did you|they|he|she|everyone|everybody|your|the ** find|finding|liking|like|enjoying|getting|settling|managing|coping it|them|on|that|the|your|in|with|using',
    'are|is you|everyone|everybody|he|she still|both|all|really? happy|pleased|satisfied|comfortable|content with the|it|that|your|how|them',
    'calling|ringing|writing|wanted|checking|stopping|dropping|popping to|in|just|by|and|round ** see|check|hear|ask|find|checking how|everything|whether ** you|it|is|the|they',
    'checking|check in on how|the|your|to',
    'not|nothing selling|to ** sell|anything ** how',
    'settling in well|okay|alright',
    'how is|has it|that|everything|the|your been? been|working|going|treating|holding since|for|so|out|up|you|with',
    'how has|have|is it|that|the|your|things|everything been',
    'is|are it|everything|the|your|they|that still|all|now|new? ** working|running|holding|behaving|fitting|living|doing|okay|fine|right ** for|okay|well|up|since|as|you|to|alright|properly',
    'just|quick checking|check in',
    'any|have|had you|there|been|run|noticed? any? problems|trouble|issues|niggles|teething|complaints|surprises with|since|so|at',
    'since|after we|the|you|it|they delivered|installed|fitted|installation|delivery|bought|moved|switched|swapped|went|started|got ** how|is|are|has|any|have|did',
    'did|has it|the|they|everything|your all|new? arrive|arrived|turned|show|come|work|fit|settle okay|safely|up|out|in|well|alright|on|time|together',
    'getting on with',
  ],
}
