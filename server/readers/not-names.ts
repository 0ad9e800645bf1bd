/**
 * Words that stand before a colon without naming anybody: what people say, what forms, logs and
 * settings are made of. Small letters; compared with the first word of what stands before the colon.
 */
export const notNames: ReadonlySet<string> = new Set(
  [
    'answer question note notes nb ps pps fyi btw re fw fwd aw wg tip hint warning caution attention important',
    'example examples e.g i.e first second third fourth fifth finally lastly next then also and but so because',
    'one two three four five six seven eight nine ten yes no okay ok well right sure now today tomorrow yesterday',
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august',
    'september october november december morning afternoon evening step option part chapter section phase stage',
    'day week month quarter year time date hour start end begin duration length total sum price cost amount budget',
    'name phone mobile tel telephone fax email e-mail mail address street city country state zip postcode company',
    'organisation organization department position job website web url link http https subject topic title from to',
    'cc bcc sent received reply-to author created modified updated version status type kind category tags keywords',
    'summary agenda minutes attendees participants present absent apologies recording transcript meeting location',
    'where when who what why how which error errors info information debug trace warn fatal critical notice verbose',
    'exception caused todo fixme done action actions decision decisions result results conclusion conclusions goal',
    'goals problem solution reason remember reminder update ingredients method id key value language format source',
    'message-id mime-version content-type content-transfer-encoding content-disposition return-path in-reply-to',
    'references delivered-to dkim-signature reply-to x-mailer user-agent list-unsubscribe auto-submitted',
    'copyright license licence host port user username password server client path file folder image video audio',
    'figure table here there this that these those it is my our your his her their the a an',
  ].flatMap((line) => line.split(' ')),
)

/** Small words inside names: "Ludwig van Beethoven", "Ana de la Cruz". */
export const nameParticles: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos do das du la le el al bin ibn ben af av zu zum zur ter ten y e of the and &'.split(
    ' ',
  ),
)

/** How sides and machines label themselves: not names of people, yet somebody speaks under them. */
export const sideLabels: ReadonlySet<string> = new Set(
  [
    'agent customer caller client rep representative salesperson seller buyer prospect host guest interviewer',
    'interviewee moderator speaker participant unknown user assistant bot operator advisor consultant support sales',
  ].flatMap((line) => line.split(' ')),
)
