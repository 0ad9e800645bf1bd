import type { WordClasses } from '../cue-matcher.ts'

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}

/** The sets of words that phrases in the lexicons name in braces. */
export const wordClasses: WordClasses = {
  num: words(
    '# #money #% one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million half dozen dozens couple few several',
  ),
  sum: words('# #money hundred hundreds thousand thousands grand k million dollars bucks pounds quid euros'),
  few: words('# one two three four five six few couple handful'),
  unit: words('minute minutes hour hours day days week weeks month months quarter quarters year years'),
  long: words('day days week weeks month months quarter year years'),
  day: words(
    'today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekend weekends',
  ),
  month: words(
    'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  season: words(
    'spring summer autumn winter christmas easter thanksgiving ramadan diwali season term semester holidays harvest halloween',
  ),
  occasion: words(
    'wedding birthday anniversary funeral exam exams inspection audit launch opening festival show event fair party baby move lease contract deadline peas race tournament concert trial hearing closing completion licence license permit visit holiday trip',
  ),
  family: words(
    'mum mom mother dad father wife husband son daughter sons daughters kid kids child children brother sister brothers sisters nephew niece nephews nieces uncle aunt cousin cousins grandma grandmother granddad grandfather grandpa nan nana gran pop grandson granddaughter grandchildren grandkids fiance fiancee girlfriend boyfriend twins toddler baby family parents stepson stepdaughter partner mam nanna in-laws missus hubby',
  ),
  pet: words(
    'dog dogs cat cats horse horses puppy puppies kitten chickens hens pony labrador terrier rabbit rabbits',
  ),
  decider: words(
    'boss manager director directors board owner partner partners cfo ceo cto coo council committee procurement finance legal accounts accountant landlord trustees head headquarters wife husband dad mum mom father mother brother sister it security compliance purchasing controller principal dean treasurer lawyer solicitor works',
  ),
  insider: words(
    'manager boss supervisor director ops operations engineering engineers product finance legal billing warehouse logistics leadership team teams office plant technical dispatch accounts credit factory workshop foreman dispatcher planner planning scheduler installers crew underwriter underwriters underwriting vp ceo cfo coo board owner management upstairs higher-ups production depot foundry colleagues',
  ),
  body: words(
    'back knee knees hip hips heart stroke surgery operation cancer diabetes asthma eyesight hearing cardiologist doctor hospital arthritis allergies allergic pregnant pregnancy dementia shoulder',
  ),
  job: words(
    'nurse teacher apprentice electrician plumber carpenter farmer driver chef builder student accountant engineer mechanic doctor lawyer baker gardener cleaner architect designer photographer writer pensioner widow widower veteran firefighter musician potter weaver beekeeper midwife sparky librarian postman',
  ),
  subject: words('i we he she they'),
  our: words('our my his her their the'),
  own: words('my our'),
  hype: words(
    'amazing incredible fantastic unbelievable stunning gorgeous magnificent phenomenal spectacular outstanding exceptional superb unbeatable unmatched unrivalled unparalleled revolutionary legendary flawless world-class best-in-class extraordinary awesome mind-blowing marvellous marvelous killer epic insane sensational',
  ),
  superlative: words(
    'best finest greatest fastest biggest largest leading top strongest smartest safest cheapest toughest oldest premier favourite favorite foremost easiest richest sharpest cleanest',
  ),
  mostly: words(
    'trusted powerful advanced popular reliable accurate experienced respected awarded successful innovative complete secure reputable effective accountable transparent legit recommended decorated famous loved modern intelligent professional sophisticated',
  ),
  field: words(
    'business industry market trade world country state region area city town county game field sector class britain europe america planet earth lot shop building company anywhere around here north south east west coast queensland midlands there',
  ),
  brag: words(
    'renowned reputable prestigious award-winning award-winner top-rated five-star industry-leading market-leading unbeatable unmatched unrivalled unparalleled unrivaled revolutionary legendary state-of-the-art cutting-edge game-changing world-famous world-renowned second-to-none trustworthy',
  ),
  buyers: words(
    'people guys customers couples families buyers clients folks parties others companies firms labs schools shops',
  ),
  problem: words(
    'problem problems issue issues trouble nightmare mess headache pain struggle struggling struggled struggles complaint complaints mistake mistakes error errors delay delays delayed leak leaks leaking leaked crash crashes crashed crashing outage outages downtime broken broke breaks breaking breakdown fail fails failed failing failure failures faulty damaged damage cracked cracks smashed burst ruined rotten rusty rust mouldy mold mould damp stolen theft lost lose losing loses waste wasted wasting missed misses missing rejected reject late overdue stuck worn jammed jams jam flooded flood worse worst awful terrible horrible annoying annoyed annoys frustrating frustrated frustration upset angry disaster chaos painful hurts hurt hurting ache aches aching sore exhausted exhausting tired scared afraid worried worry worries worrying nervous anxious bothers bothering hate hates hated unhappy disappointed unreliable useless rubbish slow slower overcharged overpaid fined penalty penalties refused refuse unpaid dead died dies dropped drops spoiled spoilt wrong short shortage empty noisy cold draughty drafty stressed stressful burned burnt wrecked confusing confused misplaced scam scammed dehydrated hungry starving freezing shrinkage spills spilled tripped bug bugs glitch glitches rattles squeaks smells stinks churn turnover quit quits overwhelmed drowning swamped behind',
  ),
  want: words(
    'want wants wanted hope hopes hoping hoped wish wishes aim aims aiming goal dream dreams ambition',
  ),
  prefer: words(
    'prefer prefers preferred favourite favorite rather ideally ideal love loves adore hate hates dislike picky fussy keen fan',
  ),
  transact: words(
    'change cancel book order return close open update upgrade replace renew check know get buy purchase reset transfer move pay claim apply report schedule reschedule find see activate add remove speak talk confirm track send receive switch connect disconnect cancelled refund reimbursement have',
  ),
  wh: words('what how why when where who which whose whats hows'),
  aux: words('do does did is are was were can could would will should have has had am may might'),
  you: words('you your yours yourself'),
  them: words('you he she they your his her their him them'),
  vip: words(
    'mayor minister senator celebrity celebrities footballer president governor actor actress singer royal royals palace hollywood nasa google amazon apple netflix microsoft tesla king queen prince princess billionaire billionaires millionaire bishop ambassador bbc',
  ),
  awarded: words(
    'salesman salesperson seller agent rep employer employee company business supplier team product dealer manager caterer builder startup website hotel restaurant trader winner property garage broker adviser advisor practice clinic installer contractor shop',
  ),
  effort: words('hours time work effort trouble help energy meetings visits weeks days love'),
  wasting: words('burning bleeding wasting losing throwing pouring leaking flushing'),
  order: words('sign commit decide buy order proceed book purchase pay agree'),
  cannot: words('can could'),
  polite: words(
    'thanks thank hello hi hey bye goodbye welcome cheers sorry morning evening afternoon okay ok',
  ),
  competitor: words(
    'competitor competitors rival rivals supplier suppliers provider providers vendor vendors dealer dealers dealership quote quotes contractor contractors agency agent firm shop shops store stores company companies charity bank insurer bidder bidders',
  ),
  takes: words('takes took taking take costs cost costing spend spends spent spending burns burning eats'),
  resource: words(
    'time money space room staff people budget cash power signal access storage cover manpower hours bandwidth parking lift',
  ),
  business: words(
    'trucks vans drivers staff employees people shops stores branches sites locations offices machines beds rooms seats tables tonnes tons acres cows sheep lorries users licences licenses agents customers clients patients pupils students units racks boxes pallets deliveries orders tickets vehicles cars bikes engineers technicians guests residents members teachers desks floors windows doors panels batches samples feet ft metres meters square litres gallons kilos hives greenhouses warehouses depots beehives horses classes classrooms apartments flats tenants chairs ovens looms kilns boats berths',
  ),
}
