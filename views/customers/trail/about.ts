/** What an entry is drawn with: whose page it stands on, in whose zone, on which day. */
export interface About {
  readonly timeZone: string
  readonly today: string
  readonly level: 'person' | 'company'
  readonly nameOf: (customerId: string) => string
}
