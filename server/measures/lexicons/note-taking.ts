import type { Lexicon } from '../cue-matcher.ts'

/** Saying that one writes it down, or reading it back. */
export const noteTakingCues: Lexicon = {
  'note-taking.write': [
    'in|into my notes|notebook|book|diary|pad',
    'put|putting|write|writing|wrote|jot|jotting|note|noting|got|have that|this|it|all|them|these|those ** down',
    'writing|jotting|noting|scribbling|typing that|this|it|these|them|down|all|while',
    'let me|us just|quickly? write|jot|note|scribble|type',
    'i will|am|have just|already|also? write|writing|written|wrote|jot|jotted|note|noted|type|typed it|that|this|them ** down|up|in',
    'i will|am|have make|making|made|take|taking|taken a|some|quick|my? note|notes',
    'make|making|made|take|taking|taken a|some|careful? quick|mental|little? note|notes',
    'write|writing|jot|jotting down',
    'got|have|have that|it|them|all|this all|written|noted|down down|written|noted|here',
    'noted',
    'adding|add|added|put|putting that|this|it|her|him to|in|on my|the|your notes|list|file|record|account',
    'get|getting|got|have|put|putting|want that|it|this|these|all|them ** on paper',
    'where is my pen|pad|notebook',
  ],
  'note-taking.read': [
    'let me just|quickly? read|repeat|recap|say that|it|this|them|what|your|back ** back|again|right|said',
    'to recap|summarise|summarize|confirm|repeat what|so|back|that',
    'let me recap|summarise|summarize',
    'i have written|noted|down so|as|that|your|the|here|down',
    'i have got down|here|as',
    'what|all i have written|noted|got down',
    'read|reading|repeat|repeating|play|playing that|it|this|them|those|what back',
    'read back',
    'let me make|check|see|be sure|i|if|that ** have|got|heard|understand|understood|right|straight|correct',
    'make|making sure i|we|that have|got|understood|heard|understand|am ** right|it|this|that|correctly|everything|straight|all',
    'what i have|got is|got|so|down|written|heard',
    'i have|got have|got {num} things|points|items|notes',
  ],
  'note-taking.echo': ['i|we have got|written|noted|down', 'i am putting|writing|noting|typing down?'],
  'note-taking.not': [
    'please note',
    'note that|the|this',
    'take note of',
    'on your|the list price|of',
    'i have noted|written you|to',
    'let me get|put|pop you|to|this|my|it ** to|through|on|this|another|screen|hold',
    'to be|make|me|get ** sum|right',
    'is that right|correct|all|everything|it',
    'did i get all',
    'i have got|have {num} things to|for',
    'put|get|got|have it|them|that|this ** down to|payment|the|by|at',
    'write|writing it|that|them|this off|up',
  ],
}

/** What is read back follows "I've got" within so many words. */
export const readBackWithinWords = 12
/** From so many words of content that the customer has just said, "I've got" reads them back. */
export const wordsReadBack = 2
