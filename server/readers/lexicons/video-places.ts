/** What the address of a video meeting holds, in lower case. */
export const videoPlaces = [
  'zoom.us/',
  'teams.microsoft.com/',
  'teams.live.com/',
  'meet.google.com/',
  'webex.com/',
  'whereby.com/',
  'gotomeeting.com/',
  'meet.jit.si/',
  'chime.aws/',
  'bluejeans.com/',
] as const
