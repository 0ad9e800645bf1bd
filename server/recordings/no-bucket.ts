/** Recordings cannot be kept where the settings say. */
export class NoBucket extends Error {}
