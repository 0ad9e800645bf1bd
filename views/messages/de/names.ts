/** Whose it is: Rosas, Jonas’. */
export function whose(name: string): string {
  return /[sxzß]$/i.test(name.trim()) ? `${name}’` : `${name}s`
}
