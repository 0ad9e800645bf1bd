/**
 * A test for texts that hold any of these beginnings of words, capitals or not. Given as one text, blanks between; `_`
 * stands for a blank within one. Linear in the text.
 */
export function anyOf(words: string): RegExp {
  const each = words.split(' ').map((word) => word.replaceAll('_', ' ').replaceAll(/[^a-z ]/g, ''))
  return new RegExp(each.join('|'), 'i')
}
