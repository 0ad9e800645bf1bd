/**
 * Room for what was worked out last of each thing. It is had again, the very same, as long as the mark is: all that it
 * follows from besides the thing.
 */
export function workedOut<Of extends object, Found>(): (of: Of, mark: string, work: () => Found) => Found {
  const last = new WeakMap<Of, { readonly mark: string; readonly found: Found }>()
  return (of, mark, work) => {
    const known = last.get(of)
    if (known?.mark === mark) return known.found
    const found = work()
    last.set(of, { mark, found })
    return found
  }
}
