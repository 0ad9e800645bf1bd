import type { WayProblem } from '../../db/queries/arrivals.ts'

/** What went wrong with a mailbox, by the codes of its library and of the system; never what was sent to it. */
export function problemOf(error: unknown): WayProblem {
  const { code, isAuth, isMissing } = seenIn(error)
  if (isAuth) return { code: 'credentials' }
  if (isMissing) return { code: 'mailbox' }
  const known = problems.find(([codes]) => codes.includes(code))
  return known ? { code: known[1], detail: code } : { code: 'other', detail: code }
}

const problems: readonly (readonly [readonly string[], string])[] = [
  [['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA'], 'not-found'],
  [['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'], 'refused'],
  [['ETIMEDOUT', 'ETIMEOUT', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'], 'timed-out'],
  [['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'], 'certificate-expired'],
  [['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'], 'certificate-name'],
  [
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'CERT_UNTRUSTED',
      'CERT_SIGNATURE_FAILURE',
    ],
    'certificate-unknown',
  ],
  [['ERR_SSL_WRONG_VERSION_NUMBER', 'EPROTO', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'], 'no-tls'],
  [
    ['ECONNRESET', 'EPIPE', 'NoConnection', 'EConnectionClosed', 'StateLogout', 'ClosedAfterConnectTLS'],
    'lost',
  ],
]

function seenIn(error: unknown): { code: string; isAuth: boolean; isMissing: boolean } {
  const seen: Readonly<Record<string, unknown>> =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {}
  return {
    code: typeof seen.code === 'string' ? seen.code : 'unknown',
    isAuth: seen.authenticationFailed === true,
    isMissing: seen.mailboxMissing === true,
  }
}
