import { expect, test } from 'vitest'
import { targetOf } from '../../server/jobs/target.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  'crm.example': ['93.184.215.14'],
  'crm.internal': ['10.0.0.7'],
  'two-faced.example': ['93.184.215.14', '169.254.169.254'],
  '127.0.0.1.nip.example': ['127.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
}

async function problemOf(url: string, allowed: readonly string[] = []): Promise<string | null> {
  const target = await targetOf(url, { allowed, resolve: async (name) => names[name] ?? [] })
  return 'problem' in target ? target.problem : null
}

test('a host of the world may be told, over TLS', async () => {
  expect(await problemOf('https://crm.example/hooks?for=heard')).toBeNull()
  expect(await problemOf('https://93.184.215.14/')).toBeNull()
  expect(await problemOf('https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/')).toBeNull()
})

const ours = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://168.63.129.16/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[2001:db8::1]/',
  'https://crm.internal/',
  'https://two-faced.example/',
  'https://127.0.0.1.nip.example/',
  'https://mapped.example/',
]

for (const url of ours)
  test(`D-57 ${url} leads to ourselves or our own network, and is refused`, async () => {
    expect(await problemOf(url)).toBe('forbidden')
  })

test('D-57 what is no address of the web, shows a password or is known to nobody is refused as that', async () => {
  for (const url of [
    '',
    'crm.example',
    'file:///etc/passwd',
    'gopher://crm.example/',
    'javascript:1',
    'ftp://x/',
  ])
    expect(await problemOf(url), url).toBe('unreadable')
  expect(await problemOf('https://ada:secret@crm.example/')).toBe('credentials')
  expect(await problemOf('http://crm.example/')).toBe('not-https')
  expect(await problemOf('https://nowhere.example/')).toBe('not-found')
})

test('D-57 the admin can open a host of our own, with its port or for every port, and no other', async () => {
  expect(await problemOf('http://crm.internal:8080/', ['crm.internal:8080'])).toBeNull()
  expect(await problemOf('http://crm.internal:8081/', ['crm.internal:8080'])).toBe('not-https')
  expect(await problemOf('https://crm.internal:8081/', ['crm.internal'])).toBeNull()
  expect(await problemOf('https://10.0.0.7/', ['crm.internal'])).toBe('forbidden')
})
