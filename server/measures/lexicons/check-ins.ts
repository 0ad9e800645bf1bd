import type { Lexicon } from '../cue-matcher.ts'

/** Asking, after a sale, how somebody likes what they bought. */
export const checkInCues: Lexicon = {
  'check-in': [
    'how is|are|has|have|did|was|were|do|does|goes the|your|that|those|it|they|everything|all|things|new|you|he|she|everyone|everybody|life ** working|going|treating|holding|running|settling|settled|performing|behaving|turn|turned|coping|fitting|wearing|sleeping|doing out|up|you|for|in|on|so|since|with|after|now|well|okay|been|today',
    'how are|have|is|do|does|did you|they|he|she|everyone|everybody|your|the ** find|finding|found|liking|like|liked|enjoying|getting|got|taken|taking|settled|settling|been|managing|coping it|them|on|that|the|your|to|in|with|using|this|so',
    'how is|has it|that|everything|the|your been? been|working|going|treating|holding since|for|so|out|up|you|with',
    'how has|have|is it|that|the|your|things|everything been',
    'are|is you|everyone|everybody|he|she|they still|both|all|really? happy|pleased|satisfied|comfortable|enjoying|content|glad with|you|the|it|that',
    'is|are it|everything|the|your|they|that still|all|now|new? ** working|running|holding|behaving|fitting|living|doing|okay|fine|right ** for|okay|well|up|since|as|you|to|alright|properly',
    'calling|ringing|writing|messaging|emailing|here|wanted|want|checking|stopping|dropping|popping to|in|just|by|and|round ** see|check|hear|ask|find|checking how|in|that|everything|whether|if|on|you',
    'just|quick checking|check in',
    'checking|check|checked in on|to|with|after',
    'any|have|had you|there|been|run|noticed? any? problems|trouble|issues|niggles|teething|complaints|surprises with|since|so|at',
    'since|after we|the|you|it|they delivered|installed|fitted|installation|delivery|bought|moved|switched|swapped|went|started|got ** how|is|are|has|any|have|did',
    'did|has it|the|they|everything|your all|new? arrive|arrived|turned|show|come|work|fit|settle okay|safely|up|out|in|well|alright|on|time|together',
    'settling|settled in|well|okay|down',
    'getting on with',
    'i am not|nothing|no here|calling|selling|to|sales|pitch ** sell|sell|selling|anything',
  ],
}
