/**
 * What one conversation is about, in the words of both sides. {product}, {colleague}, {load}, {hour} and {place}
 * are the account’s, {by} is the day of the promise.
 */
export interface Scene {
  readonly title: string
  readonly kind: 'discovery' | 'service' | 'check-in' | 'negotiation'
  readonly said: string
  readonly asked: string
  readonly detail: string
  readonly takenUp: string
  readonly wish: string
  readonly honest: string
  readonly ask: string
  readonly promise: string
  readonly proof: string
  /** What a careful rep writes down. */
  readonly note: string
}
