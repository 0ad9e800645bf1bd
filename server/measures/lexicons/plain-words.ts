/** Words that carry grammar and no content: two lines that share only these share nothing. */
export const plainWords: ReadonlySet<string> = new Set(
  `a an the and or but if so as at by for from in into of off on onto out over per than then to too under up
  with without within about after again all also am any anybody anyone anything are aren't back be because
  been before being between both can can't cannot come could couldn't did didn't do does doesn't doing don't
  done down each either else even ever every everybody everyone everything few get gets getting give go goes
  going gone got gotta gonna had hadn't has hasn't have haven't having he he's her here hers him his how how's
  i i'd i'll i'm i've isn't is it it's its itself just keep kind know let let's like little lot lots made make
  makes many may maybe me mean might mine more most much must my need never new next no nobody none nor not
  nothing now oh okay ok once one ones only other others our ours own people please put quite rather really
  right said same say says see she she's should shouldn't some somebody someone something sort sure take tell
  thank thanks that that's their theirs them there there's these they they're they've thing things think this
  those though through told took um uh us use used very want wanted wants was wasn't way we we'd we'll we're
  we've well went were weren't what what's when when's where where's which while who who's why will won't would
  wouldn't yeah yes yet you you'd you'll you're you've your yours u ur ya yep yup nah nope hey hi hello hm mm
  first last look looking lets still ever good great nice fine`.split(/\s+/),
)
