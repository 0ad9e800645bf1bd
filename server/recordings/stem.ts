/**
 * What a recording and its transcript have in common of their names: without the ending, and without the size of
 * its pictures that meeting programs write behind it. Folders and archives stay, since they tell calls apart.
 */
export function stemOf(name: string): string {
  return name.replace(/\.[^./]{1,5}$/, '').replace(/_\d{3,4}x\d{3,4}$/, '')
}

/** Whether a file is named as a recording is, but for what stands behind the common part: ".vtt", ".transcript.vtt". */
export function isNamedAlike(name: string, stem: string): boolean {
  return name.startsWith(`${stem}.`) && !name.slice(stem.length).includes('/')
}
