const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words a head can begin with. */
export const headWords: ReadonlySet<string> = words(
  'i we let please leave leaving can could would will should you want like bear allow give happy follows follow being',
)

/** Words people begin a sentence with before they say anything. */
export const openers: ReadonlySet<string> = words(
  'ok so and then well yes yeah yep yup no nope right alright great perfect good lovely thanks but also just now first oh hey sure again maybe brilliant excellent hi hello morning sorry actually fine look listen meanwhile',
)

/** Before "send me": then it is no order but part of another sentence. */
export const orderBlockers: ReadonlySet<string> = words(
  'i you we he she they it to will can could would should must may might not never who that which did do does made make let have has had me him her us them a the my your his their our of for in on by at with about is was are and-then',
)

/** Before "will": then nobody else's act is announced. */
export const subjectsApart: ReadonlySet<string> = words(
  'i we you there what which who how why if free good not never it-self and so that-s good-will the a',
)

/** What the other side does when it is owed something: "you'll have it". */
export const receivingVerbs: ReadonlySet<string> = words('have get receive hear expect')

/** Joins two clauses. */
export const joints: ReadonlySet<string> = words(
  'and but so because cuz cos though although or cause whereas',
)

/** After a joint these begin a new clause. */
export const clauseStarts: ReadonlySet<string> = words(
  'i you we they he she it that there this what how who why where do does is are was did if when once then unless can could would will please',
)

/** After "and you" these show that no new clause begins: "Tom and you the figures". */
export const afterReceiver: ReadonlySet<string> = words(
  'the a an all both my our your his her their this that these those by on at in with for about to before until today tomorrow tonight two three some one',
)

/** A line without one of these, a verb of asking or a short form ("I'll") holds no commitment. */
export const lineGate: ReadonlySet<string> = words(
  'will going gonna can could would shall should may might let lemme lets please pls plz need want wanna must am im are happy glad pleased delighted willing leave leaving give gimme bear allow wonder wondering promise follow follows being with expect any ill youll id send better one have hafta gotta u',
)
