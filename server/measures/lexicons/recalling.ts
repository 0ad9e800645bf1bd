/** How somebody says that they remember what they were told. */
export const recalling: readonly string[] = [
  'you mentioned',
  'you told',
  'you said',
  'you were saying',
  'last time',
  'when we spoke',
  'when we talked',
  'when we met',
  'as you said',
  'i remember',
  'i recall',
  'another customer',
  'other customers',
  'a customer of ours',
  'one of our customers',
]
