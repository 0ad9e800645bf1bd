/** A form on a customer's page that was refused: which, what was typed, and what is wrong, by field. */
export interface RefusedForm {
  readonly form: 'purchase' | 'quiet' | 'objective' | 'outcome'
  readonly customerId: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** What was refused of this form and customer. */
export function refusedOf(
  refused: RefusedForm | undefined,
  form: RefusedForm['form'],
  customerId?: string,
): RefusedForm | undefined {
  const isThis = refused?.form === form && (customerId === undefined || refused.customerId === customerId)
  return isThis ? refused : undefined
}
