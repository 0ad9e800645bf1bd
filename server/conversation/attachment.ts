/** A file that came with a message, as far as anything of it is kept: what it holds is not. */
export interface Attachment {
  /** Its name as shown, without folders; `null` where it has none. */
  readonly name: string | null
  /** Its media type in lower case, such as `application/pdf`. */
  readonly mediaType: string
  /** Its size; `null` where the source does not say. */
  readonly bytes: number | null
  /** SHA-256 of its bytes in hex, where the source held them. */
  readonly sha256?: string
  /** A picture that stands in the text, as a logo or a signature does, and was not sent as a file. */
  readonly isInline?: true
}

/** What an invitation does: it asks somebody to come (also when it moves a meeting), calls it off, or answers. */
export const invitationMethods = ['request', 'cancel', 'reply'] as const
export type InvitationMethod = (typeof invitationMethods)[number]

/** A meeting that a message invites to, calls off or answers. Instants are ISO 8601 in UTC, `null` where unknown. */
export interface Invitation {
  readonly method: InvitationMethod
  readonly title: string | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** Mail addresses in lower case of whoever invites and is invited. */
  readonly people: readonly string[]
}

/** What came with a message besides its words. Absent where nothing did, or where the source does not tell. */
export interface Attached {
  readonly attachments?: readonly Attachment[]
  readonly invitation?: Invitation
}

/** What came with a message, and nothing else of it. */
export function attachedTo({
  attachments,
  invitation,
}: {
  readonly attachments?: Attached['attachments'] | undefined
  readonly invitation?: Invitation | undefined
}): Attached {
  return { ...(attachments ? { attachments } : {}), ...(invitation ? { invitation } : {}) }
}

/** What came with either of two that become one: the files of both, and the invitation of the first that has one. */
export function attachedToBoth(one: Attached, other: Attached): Attached {
  const attachments = [...(one.attachments ?? []), ...(other.attachments ?? [])]
  const invitation = one.invitation ?? other.invitation
  return { ...(attachments.length > 0 ? { attachments } : {}), ...(invitation ? { invitation } : {}) }
}
