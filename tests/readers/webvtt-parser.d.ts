declare module 'webvtt-parser' {
  export class WebVTTParser {
    parse(
      input: string,
      mode: string,
    ): { readonly cues: readonly { readonly startTime: number; readonly endTime: number }[] }
  }
}
