const others: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20127: 'windows-1252',
  20866: 'koi8-r',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** Bytes in one of the numbered character sets of Windows; an unknown number is read as Windows-1252. */
export function inCodePage(bytes: Uint8Array, page: number): string {
  return new TextDecoder(nameOf(page)).decode(bytes)
}

function nameOf(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`
  if (page >= 28592 && page <= 28606 && page !== 28600 && page !== 28601 && page !== 28602)
    return `iso-8859-${page - 28590}`
  return others[page] ?? 'windows-1252'
}
