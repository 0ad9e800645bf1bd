import type { Child } from 'hono/jsx'
import type { About } from './about.ts'

/** How a kind of entry is drawn: what stands under its day, and what beside it. */
export interface Drawing<E> {
  readonly beside: (entry: E, about: About) => string
  readonly Body: (props: { readonly entry: E; readonly about: About }) => Child
}
