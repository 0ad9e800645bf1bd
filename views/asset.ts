/** Where the browser finds one of our own files, such as `css/app.css`. */
export function asset(path: string): string {
  return `/static/${path}`
}
