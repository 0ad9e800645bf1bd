/** What sort of deed an action is, by its words: it says on which channel the deed would show. */
export const actWords = {
  send: 'send email mail text forward share post write upload put prepare draw redraw draft work run dig fax',
  call: 'call ring phone dial',
  answer:
    'find check ask know tell confirm answer back see hear speak talk raise chase look learn let discuss',
  meet: 'meet come visit round walk tasting session meeting invite demo tour set',
  bring: 'bring deliver drop lend fetch ship get supply hand take',
  do: 'order fix fixed move book reserve file register replace hold change log credit cancel arrange introduce correct install repair put set make have confirm file refund extend add update replace',
} as const

/** Who else may do it for whoever promised. */
export const deputies =
  'someone somebody colleague colleagues engineer technician electrician fitter chef surveyor specialist expert manager plumber driver partner people team boss'

/** Words of an action that name nothing: they would be shared by chance. */
export const idleWords =
  'today tonight tomorrow morning noon afternoon evening night week weekend month year monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december next last first second third early late soon later hour hours day days minute minutes whether also again together over round back away beforehand asap new good full whole own exact final further proper quick small big'

/** Deeds whose word names what comes of them too: whoever draws, sends drawings. */
export const namingDeeds = 'draw'

/** Things that go by several names: whoever was promised one of a line has it when another is named. */
export const sameThings = [
  'price prices pricing quote quotation quotes estimate offer cost costs rate rates total sum figure figures numbers tariff euros pounds dollars',
  'contract agreement paperwork terms',
  'invoice bill receipt',
  'report write-up summary findings results result',
  'brochure leaflet catalogue flyer',
  'drawing drawings design sketch plan layout',
  'photo photos picture pictures image images',
  'appointment meeting slot visit date dates day days',
  'manual guide instructions handbook',
  'form forms sheet sheets',
  'sample samples swatch swatches specimen',
  'access account login log-in log-ins invitation password editor editors trial',
  'engineer technician mechanic electrician fitter',
  'list table spreadsheet overview',
  'replacement replacements replaced replace exchange exchanged spare',
  'schedule timetable agenda order',
  'profile profiles cv cvs candidates',
  'delivery delivered deliver arrive arrives arrival ship ships shipped shipping',
  'suggestion suggestions idea ideas option options proposal proposals',
  'correction corrections page',
  'name names list',
] as const

/** Deeds that go by several words: whoever waits for a call says that nobody rang. */
export const sameDeeds = [
  'call ring rang rung phone dial',
  'send sent mail email text post forward',
  'bring brought deliver',
  'come came visit',
  'take took taken',
  'write wrote written',
  'tell told say said know knew known hear heard',
  'find found',
  'make made remake remade',
  'do did done',
] as const

/** A promise of one of these is kept by a figure, of the others by a day. */
export const askForSum =
  'price prices pricing quote quotation estimate cost costs rate rates total charge fee numbers figures decibels hours'
export const askForDay = 'date dates when day days week schedule slot slots'

/** Endings of files that somebody sends. */
export const fileEndings = 'pdf doc docx xls xlsx ppt pptx odt csv txt png jpg jpeg zip dwg ics mp4'
