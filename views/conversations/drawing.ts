import type { HtmlEscapedString } from 'hono/utils/html'

/** A part of a page as it is sent. */
export type DrawnPart = HtmlEscapedString | Promise<HtmlEscapedString>

/**
 * Draws a part of the page of a conversation, or has it as it was drawn before. `of` is all that the part shows besides
 * the words, what was found in them, what people said of that, and who looks.
 */
export type Drawing = (part: string, of: readonly unknown[], draw: () => DrawnPart) => DrawnPart

export const drawnAnew: Drawing = (_part, _of, draw) => draw()
