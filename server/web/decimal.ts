/** Minor units as the number a spreadsheet sums: 125050 of a currency with cents is 1250.5. */
export function decimalOf(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** placesOf(currency)
}

/** How many decimals a currency has. */
export function placesOf(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return options.maximumFractionDigits ?? 2
}
