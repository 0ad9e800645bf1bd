/**
 * What becomes of a row that names a customer when they are erased: it goes, or stays with these of its columns
 * emptied, or it is a conversation and goes with everything found in it.
 */
export type Erasing = 'goes' | 'conversation' | { readonly emptied: Readonly<Record<string, string | null>> }

/**
 * Every column that names a customer, in the order in which an erasure goes through them; whoever was merged into
 * them goes with them.
 */
export const namingCustomers: Readonly<Record<string, Erasing>> = {
  'conversations.customer_id': 'conversation',
  'advocacy_cases.customer_id': 'goes',
  'approaches.customer_id': 'goes',
  'colleagues_brought.customer_id': 'goes',
  'contact_consents.customer_id': 'goes',
  'customer_addresses.customer_id': 'goes',
  'customer_changes.customer_id': 'goes',
  'customer_exports.customer_id': 'goes',
  'customer_field_values.customer_id': 'goes',
  'customer_views.customer_id': 'goes',
  'events.customer_id': 'goes',
  'expected_calls.customer_id': { emptied: { customer_id: null, customer_words: '', title: null } },
  'known_customers.customer_id': 'goes',
  'material_sendings.customer_id': 'goes',
  'objectives.customer_id': 'goes',
  'opening_consents.customer_id': 'goes',
  'purchases.customer_id': 'goes',
  'quiets.customer_id': 'goes',
  'reach_trials.customer_id': 'goes',
  'site_visits.customer_id': 'goes',
  'visits.customer_id': 'goes',
  'customers.referred_by': { emptied: { referred_by: null } },
}

/** Columns that hold a customer’s id among those of others, each seen to by its own lines in `erase-customer.ts`. */
export const namingAmongOthers: Readonly<Record<string, string>> = {
  'customers.merged_into': 'whoever was merged into them is they themselves',
  'merges.gone': 'an id, of a customer or an account',
  'merges.kept': 'an id, of a customer or an account',
  'told_apart.one': 'an id, of a customer or an account',
  'told_apart.other': 'an id, of a customer or an account',
  'approaches.subject': 'a customer or a visitor',
  'erasures.subject': 'an id, that names nobody any more',
  'heard_changes.customer_id': 'an id, that names nobody any more',
  'holds.subject': 'an id, of a customer or somebody else',
  'reach_snoozes.subject': 'a customer or a visitor',
  'reach_trials.subject': 'a customer or a visitor',
  'approaches.visitor': 'the number of a browser',
  'events.visitor': 'the number of a browser',
  'reach_trials.visitor': 'the number of a browser',
  'site_visits.visitor': 'the number of a browser',
}

/** Columns that are called as if they named a customer, and do not. */
export const namingNoCustomer: Readonly<Record<string, string>> = {
  'expected_calls.customer_words': 'emptied with the column that names them',
  'conversation_stats.customer_words': 'a number',
  'conversation_stats.customer_airtime': 'a number',
  'conversation_stats.customer_talk_ms': 'a number',
  'conversation_stats.customer_weight': 'a number',
  'remeasured_conversation_stats.customer_words': 'a number, and goes with its conversation',
  'remeasured_conversation_stats.customer_airtime': 'a number, and goes with its conversation',
  'remeasured_conversation_stats.customer_talk_ms': 'a number, and goes with its conversation',
  'remeasured_conversation_stats.customer_weight': 'a number, and goes with its conversation',
  'pay_readings.kept': 'what a run asked, packed; an erasure forgets every run',
  'advocacy_cases.told_customer_at': 'an instant',
  'fulfilments.by_customer': 'whether they said it themselves',
  'releases.by_customer': 'whether they said it themselves',
}
