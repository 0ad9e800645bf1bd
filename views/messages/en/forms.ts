/** What is wrong with a form or an address as a whole. */
export const forms = {
  /** What follows the name of a field; only a page that somebody changed sends such a form. */
  misfit: (says: string): string => says,
  twice: 'was given twice',
  sign: 'holds a sign nobody can type',
  unreadable: 'The form could not be read. Please go back and send it again.',
  brokenOff: 'The form could not be read, or broke off on its way. Please go back and send it again.',
  address: (name: string, says: string) => `The address cannot be read: ${name}: ${says}`,
  tableGone: 'text: The table is missing. Give the file again.',
  correctedMeanwhile:
    'Somebody corrected this conversation while you were looking at it. Open it again to see what changed.',
} as const
