/** There is no room left; nothing was kept. */
export class NoRoom extends Error {}
