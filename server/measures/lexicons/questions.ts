/** Words of the question detector. A set is written as one string: a manager can read and change it. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Sounds that say nothing: they are skipped wherever they stand. */
export const fillers = words('um uh erm er ah eh äh hm hmm mm')

/** What may come before a question without being part of it. */
export const openers = words(`so and but or well okay ok okey right yeah yes yep no nah oh now then like
  also just alright sorry hey hi hello look listen great perfect cool wow because cause cuz anyway
  actually basically perhaps maybe still plus again thanks say fine fair
  enough good sure awesome wait honestly first finally aye nice lovely interesting ha haha question`)

export const auxiliaries = words(`do does did is are was were am have has had can could will would should
  shall may might must don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't
  couldn't won't wouldn't shouldn't ain't dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt
  couldnt wouldnt shouldnt r`)

/** A subject that follows its verb only in a question. */
export const subjects = words(`i you u ya y'all he she it we they this that these those there anyone
  anybody anything everyone everybody everything someone somebody something one
  the a an my your his her its our their any some both either people`)
export const pronouns = words('i you u ya he she it we they this that these those there')
/** Verbs that a noun may follow in a question and hardly elsewhere at the start of a sentence. */
export const plainVerbs = words(`does did is are was were am could would should shall doesn't didn't isn't
  aren't wasn't weren't hasn't haven't can't couldn't won't wouldn't shouldn't doesnt didnt isnt arent wasnt
  werent hasnt havent couldnt wouldnt shouldnt has can will`)
/** What follows "does" or "did" where nobody asks: "does not", "did have". */
export const notNouns = words(
  'not have seem seems work make go get do take want need look help know see mean',
)
/** "You know", "I mean": said aside, a sentence may start after it. */
export const saidAside = words('know mean guess think')

const onlyWith: Readonly<Record<string, ReadonlySet<string>>> = {
  am: words('i'),
  is: words('he she it this that there'),
  was: words('i he she it this that there'),
  has: words('he she it this that there'),
  does: words('he she it this that'),
  are: words('you u ya we they these those there'),
  r: words('you u they we'),
  were: words('you u ya we they these those there'),
  do: words('i you u ya we they these those'),
  have: words('i you u ya we they these those'),
  had: words('i you u we they he she it'),
}

/** Whether verb and pronoun go together in front of a question: "is it", not "is you"; "do you", not "do it". */
export function agrees(verb: string, pronoun: string): boolean {
  return onlyWith[verb.replace(/n'?t$/, '')]?.has(pronoun) ?? true
}

export const beVerbs = words('is are was were')

export const whWords = words('what which who whom whose where when why how')
/** A question word with its verb grown on. */
export const whVerbs = words(`what's who's where's how's when's why's which's what're who're where're
  how're what'd how'd why'd where'd who'd who'll what'll whats hows wheres whos whys what've`)
/** After "how": asks for a number or a date, one fact. */
export const measuresOf = words(`much many long often far old big soon late early high low tall heavy fast
  quickly quick wide deep large small frequently likely close near hot cold expensive bad`)
/** After "what" or "which" at the start: asks, with or without a verb near. */
export const whNouns = words(`time date day year month week number size colour color kind sort type about if
  else percentage price address name model version part parts area other others one ones department
  company budget range level age amount category format of`)
/** Verbs whose subject may be the question word itself. */
export const whActs = words(`happens happened makes made brings brought changed changes matters goes went
  comes came needs wants says said gets got signs signed decides decided handles handled runs owns pays
  paid uses used takes took makes works worked keeps kept stops stopped drives drove caused causes holds
  triggered led prompted else wants would could might looks looked knows told approves asks asked`)

/** Who is asked to act, and the acts: "could you send me" is a request and no question. */
export const requestVerbs = words('can could will would')
export const requestedActs = words(`send give check put hold forward bring pass email mail call ring close
  open show share spell repeat confirm write text copy add remove change cancel book make fix keep get let
  move turn speak sign stop leave take print look update transfer connect arrange schedule set return
  ship deliver refund replace order reserve process provide help bear wait do fill upload attach start
  finish come pick drop find note introduce loop reply respond mind please kindly quickly drive resend`)
/** Between "could you" and the act. */
export const softeners = words('please just maybe possibly also kindly quickly perhaps then at least')
/** "Can I ask", "may I just": leave to go on talking. What else I "can" is a plain question. */
export const leaves =
  words(`just ask tell say stop share interrupt add show jump finish start go begin have borrow
  grab take speak call pop run come put help assist get please see`)
/** "Could you tell me why" asks a question all the same; so does "can I ask what". */
export const tellingActs = words('tell explain describe say walk talk remind clarify elaborate expand')
export const askedFor = words(
  "what what's which who who's when where where's why how how's your if whether about more",
)

/** Imperatives that ask for a description, by their first words. */
export const invitations: readonly (readonly string[])[] = [
  'tell me',
  'tell us',
  'walk me',
  'walk us',
  'talk me through',
  'talk us through',
  'take me through',
  'help me understand',
  'describe',
  'explain',
  'give me an example',
  'give me a sense',
  'give me an idea',
  "i'm curious",
  'i am curious',
  'i was wondering',
  "i'm wondering",
  "i'd love to hear",
  "i'd like to hear",
  "i'd be interested to hear",
  "i'd love to know",
  "i'd like to know",
  'i want to know',
  'any idea',
  'any thoughts',
  'any chance',
].map((one) => one.split(' '))

/** Closing words that turn a statement into a question. */
export const tails = words('right huh correct innit eh yeah yes')
/** Said alone after one's own statement they do the same. */
export const loneTails = words('right huh')
/** "All right", "that's right": here the word is no tail. */
export const beforeRight = words(`all that's thats is you're was be are just its it's quite about alright
  not absolutely exactly yeah the turn on a my by were yes no oh okay ok`)

/** Starts of a question that has neither a verb in front nor a question word. */
export const anyWords = words('any anyone anybody anything')

/** Whole questions that ask nothing: greetings, echoes, turns of speech. In plain words, without marks. */
export const emptyQuestions: ReadonlySet<string> = new Set([
  'how are you',
  'how are you doing',
  'how are you today',
  'how are you doing today',
  'how do you do',
  "how's it going",
  'hows it going',
  'how is it going',
  'how are things',
  "how's everything",
  'how have you been',
  'how are we going',
  'how are we doing',
  'how are we',
  "what's up",
  'whats up',
  'you alright',
  'you all right',
  'are you well',
  'and you',
  'and yourself',
  'how about you',
  'how about yourself',
  'what about you',
  'really',
  'seriously',
  'yeah',
  'yes',
  'no',
  'oh yeah',
  'oh really',
  'is that so',
  'for real',
  'no way',
  'you know',
  'you know what',
  'you know what i mean',
  'know what i mean',
  'do you know what i mean',
  'you see',
  'see',
  'okay',
  'ok',
  'alright',
  'all right',
  'get it',
  'guess what',
  'who knows',
  'who cares',
  'why not',
  'how about that',
  'what can i say',
  'what do i know',
  'can you believe it',
  'can you believe that',
  'what is it',
  "what's it called",
  'what do you call it',
  'what was it',
  'what is the word',
  "what's the word",
  'hello',
  'hi',
  'now',
  'there',
  'you there',
  'are you there',
  'sorry',
  'pardon',
  'excuse me',
  'can you hear me',
  'can you hear me okay',
  'can everyone hear me',
  "can y'all hear me okay",
  'can you see my screen',
  'can you see that',
  'can everybody see that',
  'everybody see that',
  'can you see it',
  'does that make sense',
  'is that okay',
  'make sense',
  'deal',
  'does that help',
  'what the hell',
  'what the heck',
  'are you kidding',
  'are you kidding me',
  'are you serious',
  'is it me',
  "isn't that something",
  'you with me',
])

/** Openings of greetings and turns of speech, however they go on. */
export const emptyOpenings: readonly (readonly string[])[] = [
  'how are you today',
  'how are you doing today',
  'how are you all',
  'how are you guys',
  'how are you this',
  'how are we',
  "how's your day",
  'how is your day',
  'how was your weekend',
  'how was your day',
  'how have you been',
  'how are things',
  'can you hear',
  "can y'all hear",
  'can everyone hear',
  'can you see my',
  'can you believe',
  'how dare',
  'subject',
  'who would have thought',
  'what can i say',
].map((one) => one.split(' '))

/** After these a question word only points: "I know where is", "about when". */
export const knowing =
  words(`know knew see saw say said tell told about of that is to remember understand show
  figure find depends out on for in from wonder sure ask asked`)

/** Words that open a side clause. */
export const sideClauses = words('when if because since while that where who whether after before and but')
