import { expect, test } from 'vitest'
import { mailInstant } from '../../server/readers/mail-date.ts'

test.each([
  ['Wed, 18 Nov 2026 16:30:00 +0100', '2026-11-18T15:30:00.000Z'],
  ['18 Nov 2026 15:30:00 GMT', '2026-11-18T15:30:00.000Z'],
  ['Wed, 18 Nov 26 10:30 EST', '2026-11-18T15:30:00.000Z'],
  ['Tue, 18 Nov 97 15:30:00 GMT', '1997-11-18T15:30:00.000Z'],
  ['Wed, 18 Nov 2026 15:30:00 -0000 (UTC (really))', '2026-11-18T15:30:00.000Z'],
  ['2026-11-18T15:30:00.000Z', '2026-11-18T15:30:00.000Z'],
  ['2026-11-18 16:30:00+01:00', '2026-11-18T15:30:00.000Z'],
])('%s is %s', (written, instant) => {
  expect(mailInstant(written)).toBe(instant)
})

test.each([
  '',
  'yesterday',
  'Wed, 18 Nov 2026 16:30:00',
  'Wed, 18 Nov 2026 16:30:00 PDX',
  'Mon, 30 Jun 3609 15:33:50 +0600',
  'Wed, 31 Nov 2026 16:30:00 +0100',
  'Wed, 18 Nov 2026 26:30:00 +0100',
  'Wed, 18 Nov 2026 16:30:00 +9900',
  '2026-11-18T15:30:00',
  '1/2/2026 10:00 AM',
])('“%s” gives no instant, and least of all the present', (written) => {
  expect(mailInstant(written)).toBeNull()
})
