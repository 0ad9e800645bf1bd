import type { Lexicon } from '../cue-matcher.ts'

/** Asking, after a sale, how somebody likes what they bought. */
export const checkInCues: Lexicon = {
  'check-in': [
    'how has|have the|your|everyone|everybody|they|she|he ** taken|adapted|adjusted|settled to|in|into|with',
    'how is|are it|that|they|everything running|driving|handling|riding|performing|behaving|fitting|treating|holding|wearing',
    'have|has you|he|she|they|everyone got|gotten|grown used|accustomed',
    'are|is the|your|it|they|those|that ** still|keeping|staying ** comfy|comfortable|fine|working|going|running|fitting|holding|happy|sharp|dry|warm|tight|quiet',
    'did|has|have the|it|your|they ** stayed|stay|kept|keep|held|lasted|last dry|up|warm|out|together|okay|quiet|cool',
    'see|ask|check|know|hear|wondering|wondered|wonder if|whether|how the|it|your|that|they|you|she|he ** stayed|holding|held|settled|settling|enjoying|enjoyed|liking|coping|behaving|arrived|worked',
    'see|hear|ask|check|know|wondering|wondered how you|he|she|they|the|your ** got|getting|settled|settling|finding|found|liking|enjoying|coping on|with|in|it|the|your|them',
    'are|is you|she|he|they|everyone|everybody|the|your ** enjoying|loving|liking it|them|that|the|your|those',
    'is|are|how the|your|that|those ** we put|fitted|installed|sent|delivered|supplied|laid|built|hung|sold ** behaving|working|holding|going|doing|running|performing|okay|fine|coping|settling',
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
  'check-in.not': [
    '{competitor} you are|have|use|got ** with|now|using|today|at|currently|got|have',
    'checking|check in|up|back? on the|that|our|your? ** proposal|quote|offer|contract|paperwork|invoice|application|order|estimate|agreement',
  ],
}
