let folder = ''

/** Where the browser finds one of our own files, such as `css/app.css`, under a name that is another once any of them is. */
export function asset(path: string): string {
  return `/static/${folder}${path}`
}

/** Says what stands for all that is in them. */
export function nameAssets(name: string): void {
  folder = `${name}/`
}
