import { onKey } from './keys.js'

// Y, N and S answer; the buttons do the same.
for (const answer of ['yes', 'no', 'skip'])
  onKey(answer, () => document.querySelector(`[data-answer="${answer}"]`)?.click())
