const heard = /\s(?:aria-label|aria-description|aria-valuetext|title|placeholder|alt)="([^"]*)"/g
const unseen = /^(script|style|template|code|pre|kbd|blockquote|q|textarea|head)$/
const alone = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** What a page says that stands neither between ⟦ and ⟧, nor in quotation marks of its own, nor among what people brought in. */
export function untranslatedIn(html: string, isData: (text: string) => boolean): readonly string[] {
  return textsOf(html)
    .flatMap(outside)
    .map((text) => text.replace(/\s+/g, ' ').replace(/^[^\p{L}\d]+|[^\p{L}\d.%)]+$/gu, ''))
    .filter((text) => /\p{L}{2}/u.test(text) && !isData(text))
}

/** Every text of a page and every name it gives a thing, without code, quotations and what says its own language. */
function textsOf(html: string): readonly string[] {
  const texts: string[] = []
  let around: readonly { readonly name: string; readonly isAside: boolean }[] = []
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const isAside = around.some((one) => one.isAside)
    const [, end, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(piece) ?? []
    if (name === '') {
      if (!isAside && !piece.startsWith('<!')) texts.push(plain(piece))
    } else if (end)
      around = around.slice(
        0,
        around.findLastIndex((one) => one.name === name),
      )
    else {
      if (!isAside) texts.push(...[...piece.matchAll(heard)].map(([, said = '']) => plain(said)))
      const isQuoted = unseen.test(name) || (name !== 'html' && /\slang="/.test(piece))
      if (!alone.test(name) && !piece.endsWith('/>')) around = [...around, { name, isAside: isQuoted }]
    }
  }
  return texts
}

/** The parts of a text that no sentence of ours encloses. */
function outside(text: string): readonly string[] {
  let depth = 0
  let kept = ''
  for (const sign of text) {
    if (sign === '⟦') depth += 1
    if (depth === 0) kept += sign
    if (sign === '⟧') {
      depth -= 1
      kept += '\n'
    }
  }
  return kept.split('\n')
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function plain(text: string): string {
  return text.replace(/&(\w+|#39);/g, (whole, name: string) => signs[name] ?? whole)
}
