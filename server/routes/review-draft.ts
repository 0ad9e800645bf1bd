import type { Fields } from './review-form.ts'

/** Which window a form was written in. */
const tellsWindow = new Set(['window', 'after', 'revision', 'do'])

/**
 * Whether what stands in a form may be kept over a draft: it was written in the same window, or in the one the form
 * began with, or says the same.
 */
export function mayReplace(fields: Fields): (before: string) => boolean {
  return (before) => {
    const kept = JSON.parse(before) as Fields
    const window = kept.window ?? ''
    return window === '' || window === fields.window || window === fields.after || said(kept) === said(fields)
  }
}

function said(fields: Fields): string {
  const filled = Object.entries(fields).filter(([name, value]) => value !== '' && !tellsWindow.has(name))
  return JSON.stringify(filled.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
