const LINK = /\[([^[\]\n]{1,300})\]\((?:https?|mailto|tel):[^()\s]{1,2000}\)/g
const LINE_MARK = /^[ \t]{0,3}#{1,6} /gm
const EMPHASIS =
  /(^|[\s([{"'])(\*{1,3}|_{1,3}|~~?|`{1,3})(?=\S)([^*_~`\n]{0,2000}[^\s*_~`])\2(?=$|[\s.,;:!?)\]}"'…])/gm

/** The words of a message written in Markdown: links by their label, without marks of emphasis and headings. */
export function textOfMarkdown(text: string): string {
  return text.replace(LINK, '$1').replace(LINE_MARK, '').replace(EMPHASIS, '$1$3')
}
