import { expect, test } from 'vitest'
import { adpPaydata } from '../../../server/pay/export/adp.ts'
import { canonicalCsv, csvLines } from '../../../server/pay/export/canonical-csv.ts'
import { controlJson, controlOf, controlText } from '../../../server/pay/export/control.ts'
import { gustoPayload } from '../../../server/pay/export/gusto.ts'
import { plainDecimal } from '../../../server/pay/export/plain-decimal.ts'
import { workbookOf } from '../../../server/pay/export/workbook.ts'
import { xlsxOf } from '../../../server/web/xlsx.ts'
import { sent } from './sent.ts'
import { unzipped } from './unzipped.ts'

const hash = 'ab'.repeat(32)
const rena = { person: 'rena', employee: 'LF, "R"', statement: 'cd'.repeat(32) }

test('the canonical file is the same bytes everywhere: minor units, quotes where they must be, and a minus stays a number', () => {
  const rows = [sent(), sent({ ...rena, minor: -4_010, earningCode: 'ADJ', isNonDiscretionary: false })]
  expect(canonicalCsv(rows)).toBe(
    'employee_id,earning_code,minor_units,currency,earned_from,earned_to,non_discretionary,plan_version,statement_hash,batch_id\r\n' +
      `00123,VAR,125050,USD,2026-10-01,2026-10-31,true,plan-1 v1,${hash},H0A1B2C301\r\n` +
      `"LF, ""R""",ADJ,-4010,USD,2026-10-01,2026-10-31,false,plan-1 v1,${'cd'.repeat(32)},H0A1B2C301\r\n`,
  )
  for (const formula of ['=1+1', '+1', '-1', '@x', ' =1', '"=1'])
    expect(() => csvLines([[formula]]), formula).toThrow('formula')
})

test('money is written with the decimals of its currency, in no locale', () => {
  const written = (minor: number, currency: string) => plainDecimal({ minor, currency })
  expect([written(-5, 'EUR'), written(1_200, 'JPY'), written(-1_250, 'KWD'), written(0, 'USD')]).toEqual([
    '-0.05',
    '1200',
    '-1.250',
    '0.00',
  ])
})

test('the workbook keeps the zeros of a number and lets amounts be summed, in yen and dinars too', () => {
  const made = workbookOf([
    sent(),
    sent({ minor: 1_200, currency: 'JPY' }),
    sent({ minor: -1_250, currency: 'KWD' }),
  ])
  const sheet = unzipped(xlsxOf('cells' in made ? made.cells : []), 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">00123</t></is></c>')
  expect(sheet).toMatch(
    /<c r="C2" s="\d"><v>1250\.50<\/v><\/c>.*<c r="C3" s="\d"><v>1200<\/v><\/c>.*<v>-1\.250<\/v>/,
  )
  expect(workbookOf([sent({ minor: 2 ** 53 - 1 })])).toEqual({
    problems: [{ is: 'too-large', person: 'rosa' }],
  })
})

test('ADP gets one row an earning under its own file numbers, or is told of everything that it would refuse', () => {
  const names = { company: 'L1', fileNumberOf: (person: string) => (person === 'rosa' ? '000107' : '112') }
  expect(adpPaydata([sent(), sent({ ...rena, minor: -5 })], names)).toEqual({
    name: 'PRL1_EPI.csv',
    text:
      'Co Code,Batch ID,File #,Reg Hours,O/T Hours,Hours 3 Code,Hours 3 Amount,Earnings 3 Code,Earnings 3 Amount\r\n' +
      'L1,H0A1B2C301,000107,,,,,VAR,1250.50\r\n' +
      'L1,H0A1B2C301,112,,,,,VAR,-0.05\r\n',
  })
  const wrong = adpPaydata(
    [sent({ earningCode: 'LONG', minor: 1_000_000_000 }), sent({ ...rena, currency: 'KWD' })],
    { company: null, fileNumberOf: () => 'LF-0107' },
  )
  expect('problems' in wrong && wrong.problems.map((one) => one.is)).toEqual([
    'company',
    'currencies',
    'adp-number',
    'adp-number',
    'same-id',
    'adp-code',
    'too-large',
  ])
  expect(adpPaydata([sent({ currency: 'KWD' })], names)).toEqual({
    problems: [{ is: 'decimals', value: 'KWD' }],
  })
})

test('Gusto gets one sum a person in dollars, nothing below zero, and nobody who comes to nothing', () => {
  const ids: Record<string, string> = {
    rosa: '0a1b2c3d-0000-4000-8000-000000000001',
    rena: '0a1b2c3d-0000-4000-8000-000000000002',
  }
  const names = { name: 'Bonus', idOf: (person: string) => ids[person] ?? null }
  const rows = [sent(), sent({ minor: 50 }), sent({ ...rena, minor: 7 }), sent({ ...rena, minor: -7 })]
  expect(gustoPayload(rows, names)).toEqual({
    name: 'gusto-H0A1B2C301.json',
    text: `{"batch":"H0A1B2C301","bodies":[{"employee_compensations":[{"employee_uuid":"${ids.rosa}","fixed_compensations":[{"amount":"1251.00","name":"Bonus"}]}]}]}\n`,
  })
  expect(gustoPayload([sent({ minor: -1, currency: 'EUR', person: 'ravi' })], names)).toEqual({
    problems: [
      { is: 'dollars', value: 'EUR' },
      { is: 'gusto-id', person: 'ravi' },
      { is: 'below-zero', person: 'ravi' },
    ],
  })
})

test('control totals lie beside the file: people, rows and the sum of each currency and code, never added across currencies', () => {
  const rows = [
    sent(),
    sent({ line: '2', minor: -50, earningCode: 'ADJ' }),
    sent({ ...rena, minor: 900, currency: 'JPY' }),
  ]
  const totals = controlOf(rows)
  const file = { name: 'a.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode('abc') }
  const sha = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(controlText('H0A1B2C301', file, totals)).toBe(
    [
      'file a.csv',
      `sha256 ${sha}`,
      'batch H0A1B2C301',
      'rows 3',
      'people 2',
      'total JPY 900',
      'total USD 1250.00',
      'earning JPY VAR 900 rows 1',
      'earning USD ADJ -0.50 rows 1',
      'earning USD VAR 1250.50 rows 1',
      '',
    ].join('\r\n'),
  )
  expect(JSON.parse(controlJson('H0A1B2C301', file, totals))).toMatchObject({
    bytes: 3,
    rows: 3,
    sha256: sha,
  })
})
