/** What a plan may not pay by, whatever its figures say. */
export type Refused = 'ranking' | 'cliff' | 'accelerator' | 'feeling'

/** A way of writing it, and what to write instead. */
export interface RefusedWording {
  readonly why: Refused
  /** Whole words, or several in a row; one that ends in a hyphen is the beginning of a word. In small letters. */
  readonly words: readonly string[]
  readonly instead: string
}

/** In the languages plans are written in here; for English feelings see the lexicon of questions. */
export const refusedWordings: readonly RefusedWording[] = [
  {
    why: 'ranking',
    words: [
      'rank-',
      'leaderboard-',
      'best performer-',
      'top performer-',
      'bottom performer-',
      'top seller-',
      'best seller of',
      'top three',
      'top 3',
      'top five',
      'top 5',
      'top ten',
      'top 10',
      'top quartile',
      'bottom quartile',
      'percentile-',
      'forced distribution',
      'stack rank-',
      'winner-',
      'sales contest-',
      'compared with colleagues',
      'better than the others',
      'above the team average',
    ],
    instead: 'measured against a goal of their own, whatever others reach',
  },
  {
    why: 'ranking',
    words: [
      'rang',
      'ränge',
      'rangliste-',
      'rangfolge-',
      'bestenliste-',
      'besten drei',
      'beste verkäufer-',
      'bester verkäufer-',
      'spitzenreiter-',
      'sieger-',
      'wettbewerb unter',
      'besser als die anderen',
      'über dem teamdurchschnitt',
      'quartil-',
      'perzentil-',
    ],
    instead: 'am eigenen Ziel gemessen, gleich was andere erreichen',
  },
  {
    why: 'cliff',
    words: [
      'all or nothing',
      'all-or-nothing',
      'loses the bonus',
      'lose the bonus',
      'no bonus below',
      'nothing below',
      'nothing is paid below',
      'forfeit-',
      'only if at least',
      'threshold to qualify',
      'must reach at least',
      'zero payout',
    ],
    instead: 'falls little by little from the goal down to the floor',
  },
  {
    why: 'cliff',
    words: [
      'alles oder nichts',
      'verliert die prämie',
      'verfällt',
      'keine prämie unter',
      'erst ab',
      'nur wenn mindestens',
      'mindestschwelle-',
    ],
    instead: 'fällt Stück für Stück vom Ziel bis zur Untergrenze',
  },
  {
    why: 'accelerator',
    words: [
      'accelerator-',
      'double pay',
      'pays double',
      'double for every',
      'double the rate',
      'triple-',
      'multiplied once above',
      'kicker-',
      'overachievement bonus',
      'uncapped',
    ],
    instead: 'rises evenly from the goal to the stretch and no further',
  },
  {
    why: 'accelerator',
    words: [
      'doppelte prämie',
      'verdoppelt-',
      'dreifach-',
      'beschleuniger-',
      'turbo-',
      'übererfüllungsprämie-',
      'ungedeckelt-',
    ],
    instead: 'steigt gleichmäßig vom Ziel bis zum Bestwert und nicht weiter',
  },
  {
    why: 'feeling',
    words: [
      'einfühlsam-',
      'empathisch-',
      'mitfühlend-',
      'freundlich-',
      'sympathisch-',
      'höflich-',
      'begeistert-',
      'motiviert-',
      'selbstbewusst-',
      'überzeugend-',
      'authentisch-',
      'herzlich-',
      'engagiert-',
    ],
    instead: 'hat das Anliegen wiederholt, bevor ein Vorschlag kam',
  },
]
