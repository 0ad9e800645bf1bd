/** Parts of a mail that a program adds: nobody sent them as a file. */
export const unsentParts = [
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-keys',
  'application/ms-tnef',
  'message/delivery-status',
  'message/disposition-notification',
  'text/rfc822-headers',
] as const
