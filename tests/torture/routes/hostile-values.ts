import { oneOf, type Roll } from '../dice.ts'
import { oddTexts } from '../odd-pieces.ts'

/** Stands in no page as it is here: whatever shows it shows it as words. */
export const markup = '<i id=fuzzed>'

const hostile: readonly string[] = [
  '',
  ' ',
  '-1',
  '0',
  '01',
  '1.5',
  '1e9',
  '1e400',
  '9'.repeat(30),
  '99999999999',
  '2147483648',
  '1 or 1=1',
  "'; drop table people; --",
  '[]',
  '{}',
  'null',
  'true',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '🦊',
  '\u202egnp.exe',
  'é'.normalize('NFD'),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '..\\..\\x',
  '%00',
  '%',
  '%ff',
  '#{7*7}',
  '{{7*7}}',
  markup,
  `"'>${markup}</script>`,
  'javascript:alert(1)',
  '//evil.test',
  '/\\evil.test',
  'https://evil.test/',
  'file:///etc/passwd',
  'http://[::1]:1/',
  '2026-02-31',
  '0000-00-00',
  '9999-12-31',
  '-000001-01-01',
  '2026-11-22',
  '2026-11-22T10:00',
  '2026-11-22T25:61:00Z',
  '24:00',
  '99:99',
  'Europe/Nowhere',
  'rosa@larkfield.example',
  'a@b',
  `${'a'.repeat(400)}@${'b'.repeat(400)}.example`,
  'x\r\nBcc: y@z.example',
  '=1+1',
  'x'.repeat(201),
  'x'.repeat(5_000),
  'x '.repeat(50_000),
  '('.repeat(3_000),
  '\n'.repeat(3_000),
  'ﷺ'.repeat(2_000),
]

/** A value that no page of ours would send. */
export function hostileValue(roll: Roll): string {
  return roll(4) === 0 ? oneOf(oddTexts, roll) : oneOf(hostile, roll)
}

/** What somebody might type, so that a form gets past its first questions. */
export function likelyValue(name: string, roll: Roll): string {
  if (/email|address/i.test(name)) return `lena${roll(1_000)}@larkfield.example`
  if (/(^|_|[a-z])on$|day|date|from|to$|until|since/i.test(name))
    return `2026-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`
  if (/password/i.test(name)) return 'heard-demo'
  if (/amount|percent|minor|count|weight|most|least|value|cost|hours|days|number/i.test(name))
    return String(roll(200))
  if (/url|link/i.test(name)) return 'https://crm.example/hook'
  if (/zone/i.test(name)) return 'Europe/Berlin'
  return oneOf(['Deliveries before seven.', 'North', 'Cora Lindqvist', '7', 'yes', '12:30', 'EUR'], roll)
}

/** Names that decide something where they are believed. */
export const namesNotAsked: readonly string[] = [
  'rep_id',
  'repId',
  'rep',
  'team_id',
  'role',
  'grade',
  'status',
  'state',
  'locked',
  'approved_by',
  'created_at',
  'id',
  'by_id',
  '__proto__',
  'constructor',
  'toString',
  '__proto__[polluted]',
  'constructor[prototype][polluted]',
  'a[]',
  'a.b',
  '',
  'x'.repeat(2_000),
]

/** What an address may be asked beside what its pages ask. */
export const asked: readonly string[] =
  'page limit cursor sort dir order group from to on q words customer rep team period week month tab view channel after before at start end split turn t paper comment site receipt next zone plan state kind role who whose days of as format language topic theme behaviour version one other person since until back marks seen'.split(
    ' ',
  )
