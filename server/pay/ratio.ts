/** An exact fraction; `bottom` is above zero. */
export interface Ratio {
  readonly top: bigint
  readonly bottom: bigint
}

/**
 * A decimal as the exact fraction its digits say: 0.1068 is 1068/10000, whatever a float makes of it.
 *
 * Takes a finite number (by its shortest decimal form) or plain decimal text; throws on anything else.
 */
export function ratioOf(decimal: number | bigint | string): Ratio {
  const match = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/.exec(String(decimal))
  const [, sign, whole = '', after = '', power = '0'] = match ?? []
  if (!match || whole + after === '') throw new Error(`${decimal} is not a decimal number`)
  const digits = BigInt(`${sign}${whole}${after}`)
  const shift = Number(power) - after.length
  return shift >= 0
    ? { top: digits * 10n ** BigInt(shift), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-shift) }
}

/** a + b, exactly. */
export function plus(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
}

/** a - b, exactly. */
export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { top: -b.top, bottom: b.bottom })
}

/** a x b, exactly. */
export function times(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom }
}

/** a / b, exactly; throws when b is zero. */
export function over(a: Ratio, b: Ratio): Ratio {
  if (b.top === 0n) throw new Error('Nothing can be divided by zero')
  const sign = b.top < 0n ? -1n : 1n
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign }
}

/** Below zero when a < b, zero when equal, above when a > b. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest whole number, a half going to the even neighbour. */
export function toWhole({ top, bottom }: Ratio): bigint {
  const below = floor({ top, bottom })
  const twice = 2n * (top - below * bottom)
  const up = twice === bottom ? below % 2n !== 0n : twice > bottom
  return up ? below + 1n : below
}

/** The largest whole number that is not above. */
export function floor({ top, bottom }: Ratio): bigint {
  const cut = top / bottom
  return top < 0n && cut * bottom !== top ? cut - 1n : cut
}

/** Rounded half to even to four decimals. */
export function toFour(ratio: Ratio): number {
  return Number(toWhole({ top: ratio.top * 10_000n, bottom: ratio.bottom })) / 10_000
}
