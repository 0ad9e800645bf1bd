import type { Role } from '../conversation/conversation.ts'

/** The roles Amazon Connect gives a participant, and the name of one who has no other. */
export const connectRoles: Readonly<Record<string, { readonly role: Role; readonly name: string }>> = {
  AGENT: { role: 'rep', name: 'Agent' },
  CUSTOMER: { role: 'customer', name: 'Customer' },
  SUPERVISOR: { role: 'colleague', name: 'Supervisor' },
  SYSTEM: { role: 'bot', name: 'System' },
  CUSTOM_BOT: { role: 'bot', name: 'Bot' },
}
