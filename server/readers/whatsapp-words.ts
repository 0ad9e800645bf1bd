/** How phones write the half of the day, lower case, without points and spaces. */
export const beforeNoon = [
  'am',
  'a',
  'vorm',
  'fm',
  'de',
  'öö',
  'sa',
  'πμ',
  'дп',
  'пд',
  'ص',
  'قظ',
  '上午',
  '凌晨',
  '早上',
  '清晨',
  '午前',
  '오전',
  'पूर्वाह्न',
]
export const afterNoon = [
  'pm',
  'p',
  'nachm',
  'em',
  'du',
  'ös',
  'ch',
  'μμ',
  'пп',
  'م',
  'بظ',
  '下午',
  '晚上',
  '中午',
  '傍晚',
  '午後',
  '오후',
  'अपराह्न',
]

/** Words between a date and its clock. */
export const clockWords = [
  'klo',
  'kl',
  'à',
  'às',
  'at',
  'um',
  'alle',
  'a las',
  'в',
  'о',
  'la',
  'ora',
  'u',
  'pukul',
  'jam',
  'lúc',
]

/** What the program writes in the place of something that is not text, or of a deleted message. */
export const placeholders: readonly RegExp[] = [
  /^<[^<>]{1,80}>$/u,
  /^(?:image|video|audio|sticker|gif|document|contact card|photo|voice message|video note)s? (?:omitted|absent)$/iu,
  /^(?:bild|video|audio|sticker|gif|dokument|kontaktkarte) (?:weggelassen|nicht (?:enthalten|verfügbar))$/iu,
  /^(?:imagen|imagem|image|vídeo|video|audio|áudio|sticker|gif|documento|document|figurinha) (?:omitid[oa]|ocult[oa]|omess[oa]|absente?)$/iu,
  /^(?:afbeelding|video|audio|sticker|gif|document) weggelaten$/iu,
  /^.{0,120}\.(?:jpe?g|png|webp|gif|heic|mp4|mov|3gp|opus|ogg|m4a|mp3|amr|aac|wav|pdf|vcf|docx?|xlsx?|pptx?|txt|zip|csv) (?:• .{1,40}|\([^()]{1,60}\))$/iu,
  /^(?:this message was deleted|you deleted this message|message deleted)\.?(?: by admin .{1,60})?$/iu,
  /^(?:diese nachricht wurde gelöscht|du hast diese nachricht gelöscht)\.?$/iu,
  /^(?:(?:se )?eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|mensagem apagada|esta mensagem foi apagada|você apagou esta mensagem)\.?$/iu,
  /^(?:ce message a été supprimé|vous avez supprimé ce message|questo messaggio è stato eliminato|hai eliminato questo messaggio)\.?$/iu,
  /^(?:dit bericht is verwijderd|je hebt dit bericht verwijderd|u hebt dit bericht verwijderd)\.?$/iu,
  /^(?:waiting for this message|auf diese nachricht wird gewartet).{0,60}$/iu,
  /^(?:missed (?:group )?(?:voice|video) call|(?:voice|video) call|verpasster (?:sprach|video)anruf|llamada (?:de voz )?perdida|appel (?:vocal|vidéo) manqué|chamada de (?:voz|vídeo) perdida)(?:[.,].{0,60})?$/iu,
  /^(?:live location shared|location: https?:\S+|null)$/iu,
]

/** What the program tells everybody in a chat. It may hold a colon and then looks like somebody's message. */
export const systemLines: readonly RegExp[] = [
  /end-to-end encrypted|ende-zu-ende-verschlüsselt|cifrado de extremo a extremo|cifrados? de extremo|chiffrés? de bout en bout|crittografat[oi] end-to-end|criptografia de ponta|end-to-end versleuteld/iu,
  /\b(?:changed|hat|cambió|a changé|ha cambiato|mudou|heeft)\b.{0,60}\b(?:subject|group name|group description|icon|settings|security code|betreff|gruppenname\w*|beschreibung|asunto|nombre|sujet|oggetto|nome|onderwerp)\b/iu,
  /\b(?:created (?:this )?group|created group|added you|joined using|joined from|left the group|removed|was added|were added|turned (?:on|off) disappearing|pinned a message|started a call)\b/iu,
]

/** What stands behind a message that was changed later. */
export const editedMark =
  /<(?:this message was edited|diese nachricht wurde (?:bearbeitet|geändert)|se editó este mensaje|ce message a été modifié|questo messaggio è stato modificato|mensagem editada|dit bericht is bewerkt)\.?>\s*$/iu
