/** Which program and which rules a number was taken with. */
export interface Version {
  readonly heard: string
  readonly measures: string
}

/** Changes whenever a rule or a lexicon changes, so that every stored number says how it was taken. */
export const version: Version = { heard: '0.1.0', measures: '2026-11-22.3' }
