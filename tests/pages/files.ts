/** A call of Rosa with Cora as Zoom writes it down, long enough to be measured. */
export const vtt = `WEBVTT

1
00:00:01.000 --> 00:00:05.000
Rosa Diaz: Good morning Cora, what has changed in the bakery since we last spoke?

2
00:00:06.000 --> 00:00:31.000
Cora Lindqvist: We moved the rye to the night shift, and now the crust is pale every second morning. My baker thinks it is the flour. I think the oven loses heat when the back door stands open, because it only happens when it rains.

3
00:00:33.000 --> 00:00:37.000
Rosa Diaz: When it rains. How long does the door stand open for the deliveries?

4
00:00:38.500 --> 00:01:02.000
Cora Lindqvist: Twenty minutes, sometimes thirty. They come at four, just when we load. I cannot ask them to come later because the hotel wants its rolls at six, and we only have one van.

5
00:01:03.000 --> 00:01:10.000
Rosa Diaz: I'll ask our engineers whether a curtain would help, and I'll write to you by Friday with what they say.

6
00:01:11.000 --> 00:01:22.000
Cora Lindqvist: Yes please, in writing, because my sister does the books and she likes to read things twice.
`
