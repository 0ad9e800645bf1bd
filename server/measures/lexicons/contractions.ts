/** Short forms written out, so that a cue is spelled once: "we've" and "we have" are the same words. */
export const contractions: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['will', 'not'],
  "ain't": ['is', 'not'],
  aint: ['is', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  wasnt: ['was', 'not'],
  arent: ['are', 'not'],
  werent: ['were', 'not'],
  havent: ['have', 'not'],
  hasnt: ['has', 'not'],
  hadnt: ['had', 'not'],
  wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'],
  shouldnt: ['should', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  weve: ['we', 'have'],
  theyre: ['they', 'are'],
  theyve: ['they', 'have'],
  theyll: ['they', 'will'],
  hes: ['he', 'is'],
  shes: ['she', 'is'],
  itll: ['it', 'will'],
  thats: ['that', 'is'],
  thatll: ['that', 'will'],
  whats: ['what', 'is'],
  theres: ['there', 'is'],
  heres: ['here', 'is'],
  lets: ['let', 'us'],
  "let's": ['let', 'us'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['have', 'to'],
  gimme: ['give', 'me'],
  lemme: ['let', 'me'],
  kinda: ['kind', 'of'],
  dunno: ['do', 'not', 'know'],
  "y'all": ['you'],
  yall: ['you'],
  u: ['you'],
  ur: ['your'],
  r: ['are'],
  pls: ['please'],
  plz: ['please'],
  thx: ['thanks'],
  bc: ['because'],
  cos: ['because'],
  cuz: ['because'],
  cause: ['because'],
  til: ['until'],
  till: ['until'],
  everyones: ['everyone', 'is'],
}

/** Endings written out after the words that take them. */
export const shortEndings: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
}

/** Words after which 's is "is" or "has"; after any other it marks an owner and is left off. */
export const takesIs: ReadonlySet<string> = new Set(
  'i he she it that what who there here how where when why this everyone everybody nobody something everything one'.split(
    ' ',
  ),
)

/** Sounds that carry nothing: left out before words are matched. */
export const fillers: ReadonlySet<string> = new Set(
  'um umm uh uhh er erm ehm uhm ah hm hmm mm mmm mhm'.split(' '),
)

/** What may follow "you know" when it is meant: "you know the area". Otherwise it is a filler. */
export const knownThings: ReadonlySet<string> = new Set(
  'your the a an how what who where when why that if more it this me anyone anybody my any our about exactly better as which whether him her them us his'.split(
    ' ',
  ),
)

/** What stands before a meant "you know": "do you know". */
export const asksKnowing: ReadonlySet<string> = new Set(
  'do did if as how what let would will that than should all once when thing everything because'.split(' '),
)
