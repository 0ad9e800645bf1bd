export const api = {
  title: 'For programs',
  summary: 'Sales conversations, what was measured in them, and what came of it.',
  description:
    'The same resources as the pages, with the same numbers and the same rights: a token acts for one person and sees what that person sees, never more. A number nobody can tell is never zero: it is known false, with the reason. Every error has one shape.',
  tokenScheme: 'A token made under Tokens, or with "heard token add". Its scopes: read, import, pay.',
  sessionScheme: 'Whoever is signed in may ask out of their browser; changes must come from our own pages.',
  page: {
    tokens: 'Make a token',
    document: 'The same for programs, as OpenAPI 3.1',
    once: 'Before you begin',
    onceSays:
      'Send a word of your own as Idempotency-Key with what you bring in, and send it again with the same word when no answer came: nothing is taken in twice. Without one, the same content is still taken in once.',
    pagesSay:
      'A list comes in pages: go on with the address in the Link header or in "next" until it is not there. An ETag sent back as If-None-Match is answered by a 304 when nothing has changed.',
    oftenSays:
      'How much of this minute is left stands in RateLimit-Remaining; beyond it the answer is a 429, and Retry-After says when to go on.',
    addresses: 'What can be asked',
    shapes: 'Shapes',
    shapesAside: 'a question mark: may be left out',
    open: 'Open to everybody.',
    scope: (scope: string) => `Takes a token that may: ${scope}.`,
    command: (address: string) => `${address} on a command line`,
    body: (type: string) => `A body, ${type}`,
    shape: (status: string, type: string) => `What comes back (${status}, ${type})`,
    example: (status: string) => `An example (${status})`,
    choices: (choices: readonly string[]) => `One of ${choices.join(', ')}.`,
    required: 'Needed.',
    header: 'A header.',
    such: 'Such as',
  },
  unnamed: 'Sent by a program',
  problems: {
    noToken: 'Say who asks: send a token as "Authorization: Bearer heard_…". Tokens are made under Tokens.',
    badToken: 'This token does not work: it was never made here, was taken back, or its person has left.',
    scope: (scope: string) => `This token was not made for that: it lacks the scope "${scope}".`,
    forbidden: 'This is not yours to do. Nothing was changed.',
    notFound: 'There is nothing here that you can see. We say the same whether it is missing or not yours.',
    unreadable: 'This cannot be read.',
    busy: 'Too many at once. Wait and try again; nothing was saved.',
    tooMany: (perMinute: number, seconds: number) =>
      `That is more than ${perMinute} questions in a minute. Go on in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    broken: (requestId: string) =>
      `Something of ours broke, and nothing half-saved was kept. If you tell somebody, tell them this number: ${requestId}`,
    brokenOff: 'The file broke off on its way here. Nothing of it was kept; send it again.',
    form: 'Send the file itself as the body, not a form: curl --data-binary @call.vtt, not curl --form.',
    role: 'Reps, managers and admins bring in conversations; you are none of these.',
    desk: 'The API is for reps, managers, HR and admins; your role has pages only.',
    rep: 'You can bring in conversations for yourself or for reps of your own team only. Nothing was taken in.',
    zone: 'must be a zone such as Europe/Berlin',
    keyReused:
      'This key was used for another body, or for other parameters. Use a new key for every new request.',
    place: 'is no place in this list',
    sign: 'holds a sign nobody can type',
  },
} as const
