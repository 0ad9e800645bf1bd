const listed = (words: string) => words.split('|').map((word) => word.trim())

/**
 * How phones write the half of the day, lower case, without points. A space stands where one belongs;
 * phones leave it out or write points (`p. m.`), which the reader of heads allows for.
 */
export const beforeNoon: readonly string[] = listed(
  `am|a|vorm|vm|fm|fh|de|öö|sa|sáng|pg|ap|rn|dop|pd|paradites|e paradites|to|priešpiet|priekšp|pre podne|da manhã|da madrugada
  |de la mañana|de la madrugada|du matin|in the morning|πμ|дп|тң|үө|проб|претпл|пре подне|утра|ночи|ранку
  |ص|صباحا|صباحًا|قظ|قبل دوپہر|غم|לפנהצ|לפנה״צ|בבוקר|上午|凌晨|早上|清晨|午夜|半夜|午前|오전|पूर्वाह्न|पू|मपू|পূর্বাহ্ণ|முற்பகல்|ಪೂರ್ವಾಹ್ನ
  |පෙව|ก่อนเที่ยง|ກ່ອນທ່ຽງ|နံနက်|ព្រឹក|ጥዋት|ጠዋት`,
)

/** The other half of the day. */
export const afterNoon: readonly string[] = listed(
  `pm|p|nachm|nm|em|eh|du|ös|ch|chiều|tối|ptg|ip|in|odp|pop|md|pasdites|e pasdites|tk|popiet|pēcp|po podne|da tarde|da noite
  |de la tarde|de la noche|de l'après-midi|du soir|in the afternoon|in the evening|μμ|пп|тк|үх|слоб|попл|по подне|дня|вечера|дня|вечора
  |م|مساء|مساءً|بظ|بعد دوپہر|غو|אחהצ|אחה״צ|בערב|下午|晚上|傍晚|午後|오후|अपराह्न|मउ|অপরাহ্ণ|பிற்பகல்|ಅಪರಾಹ್ನ
  |පව|หลังเที่ยง|ຫຼັງທ່ຽງ|ညနေ|ល្ងាច|ከሰዓት`,
)

/** About noon, so that eleven and twelve are themselves and one is thirteen. */
export const aroundNoon: readonly string[] = listed('中午|正午|tgh|al mediodía|noon')

/** Words between a date and its clock. */
export const clockWords: readonly string[] = listed(
  `klo|kl|à|às|ás|at|um|om|alle|ore|a las|a la|a les|las|los|saat|в|во|о|у|la|ora|u|ob|o|v|në|kell|klukkan|pukul|jam|pada|lúc|στις|nang|ng|saa
  |בשעה|الساعة|في|ساعت`,
)

/** Halves of the day that only Korean writes: its dates begin with the year, in two digits as well. */
export const koreanHalves: readonly string[] = ['오전', '오후']
