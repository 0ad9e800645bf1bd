/** What each kind of pressure is called to a rep, and how often it is right. */
export const pressureReasons: Readonly<
  Record<string, { readonly why: string; readonly confidence: number }>
> = {
  'pressure.urgency': { why: 'Hurrying the customer with a date they had not asked about', confidence: 0.82 },
  'pressure.scarcity': {
    why: 'Saying that somebody else will take it or that little is left',
    confidence: 0.82,
  },
  'pressure.fear': { why: 'Working on the customer’s fear of missing out or of harm', confidence: 0.78 },
  'pressure.guilt': { why: 'Making the customer feel guilty or obliged', confidence: 0.78 },
  'pressure.close': { why: 'Pushing for the order instead of asking once', confidence: 0.78 },
  'pressure.again': { why: 'Asking for the order again right after a refusal', confidence: 0.7 },
}
