/** SQLite keeps its index of words otherwise than this program knows: then SQLite itself is asked. */
export class UnknownIndex extends Error {}
