/** What a line of a quoted mail's head names. */
export type HeadKind = 'writer' | 'sent' | 'date' | 'to' | 'cc' | 'subject'

/**
 * The labels mail programs put above the earlier mail, by what they name, lower case. `date` is a plain
 * "Date:", which people write above appointments too; `sent` only a mail program writes.
 */
const labels: Readonly<Record<HeadKind, string>> = {
  writer: `from|von|absender|de|expéditeur|remitente|remetente|da|mittente|van|afzender|fra|från|frå|lähettäjä|od|nadawca|odesílatel|odosielateľ
    |от|отправитель|від|feladó|de la|expeditor|kimden|gönderen|από|saatja|nuo|no|pošiljatelj|pošiljatelj|מאת|من|từ|người gửi|จาก|dari|pengirim
    |发件人|寄件者|寄件人|發件人|差出人|送信者|送信元|보낸 사람|보낸사람|보낸이`,
  sent: `sent|sent at|sent on|date sent|gesendet|gesendet am|envoyé|envoyé le|message du|date d'envoi|enviado|enviado el|enviado em|enviado a|enviada
    |enviada em|enviat|enviat el|inviato|inviato il|data invio|verzonden|verzonden op|verstuurd|sendt|skickat|skickat den|lähetetty|wysłano|wysłane|data wysłania
    |odesláno|odoslané|odoslané dňa|poslano|poslato|отправлено|дата отправки|надіслано|відправлено|изпратено|elküldve|küldve|küldés dátuma|trimis|trimisă
    |gönderildi|gönderilme|gönderilme tarihi|στάλθηκε|saadetud|išsiųsta|nosūtīts|נשלח|תאריך שליחה|تم الإرسال|أُرسلت|تاريخ الإرسال|đã gửi|ส่ง|ส่งเมื่อ|dikirim
    |发送时间|发送日期|寄件日期|傳送時間|發送時間|送信日時|보낸 날짜|보낸날짜`,
  date: `date|datum|data|fecha|dato|päivämäärä|päiväys|dátum|дата|tarih|ημερομηνία|kuupäev|datums|תאריך|التاريخ|ngày|วันที่|tanggal|日期|时间|時間|日時|日付|날짜`,
  to: `to|an|empfänger|à|a|destinataire|para|destinatario|destinatário|per a|aan|til|till|vastaanottaja|do|adresat|dla|komu|кому|до|получатель|címzett
    |către|kime|alıcı|προς|saaja|adressaat|kam|za|prima|primatelj|אל|إلى|đến|tới|người nhận|ถึง|kepada|ke|收件人|收件者|宛先|送信先|받는 사람|받는사람|받는이`,
  cc: `cc|bcc|kopie|copie|copie à|copia|cópia|kopi|kopia|kopio|kopija|копия|копія|másolatot kap|bilgi|κοιν|κοινοποίηση|抄送|副本|참조|עותק|نسخة`,
  subject: `subject|betreff|objet|asunto|assunto|assumpte|oggetto|onderwerp|emne|ämne|aihe|temat|předmět|predmet|тема|tárgy|subiect|konu|θέμα|teema|tema|tēma
    |zadeva|naslov|נושא|الموضوع|chủ đề|tiêu đề|เรื่อง|subjek|perihal|主题|主旨|主題|件名|제목`,
}

export const headKindOf: ReadonlyMap<string, HeadKind> = new Map(
  (Object.entries(labels) as [HeadKind, string][]).flatMap(([kind, words]) =>
    words.split('|').map((word) => [word.trim(), kind] as const),
  ),
)

/** What stands between dashes, or alone on a line, above an earlier or forwarded mail. Lower case. */
export const earlierMailTitles: readonly string[] = `
  original message|original appointment|forwarded message|forwarded by|reply message|begin forwarded message|ursprüngliche nachricht|originalnachricht
  |original-nachricht|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message d'origine|message original|message d’origine|message initial
  |message transféré|début du message réexpédié|début du message transféré|mensaje original|mensaje reenviado|inicio del mensaje reenviado
  |mensagem original|mensagem encaminhada|início da mensagem encaminhada|messaggio originale|messaggio inoltrato|inizio messaggio inoltrato
  |inizio del messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|begin doorgestuurd bericht|oprindelig besked|oprindelig meddelelse
  |videresendt besked|opprinnelig melding|opprinnelig beskjed|videresendt melding|ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande
  |vidarebefordrat brev|alkuperäinen viesti|välitetty viesti|wiadomość oryginalna|oryginalna wiadomość|wiadomość przekazana|původní zpráva
  |přeposlaná zpráva|pôvodná správa|preposlaná správa|исходное сообщение|пересылаемое сообщение|пересланное сообщение|оригинальное сообщение
  |оригінальне повідомлення|переслане повідомлення|eredeti üzenet|továbbított üzenet|mesaj original|mesaj redirecționat|mesajul original|orijinal mesaj
  |özgün ileti|iletilen mesaj|αρχικό μήνυμα|προωθημένο μήνυμα|algkiri|edastatud kiri|originali žinutė|persiųstas laiškas|sākotnējais ziņojums
  |izvorna poruka|originalna poruka|izvirno sporočilo|הודעה מקורית|הודעה שהועברה|الرسالة الأصلية|thư gốc|tin nhắn gốc|ข้อความต้นฉบับ|pesan asli|pesan terusan|missatge original
  |原始邮件|邮件原件|转发的邮件|原始郵件|轉寄郵件|元のメッセージ|転送されたメッセージ|원본 메시지|원본 메일|전달된 메일`
  .split('|')
  .map((title) => title.trim())

/** With what a line such as "On Tuesday, Cora wrote:" begins in each language. Lower case. */
export const attributionOpeners: ReadonlySet<string> = new Set(
  `on at am um le el em il in op den d på w dnia dne dňa v в у ma la στις vào pada în kl kl. dana في بتاريخ ב בתאריך เมื่อ ke`.split(
    ' ',
  ),
)

/** The verbs of such a line. Lower case. */
export const attributionVerbs: readonly string[] =
  `wrote|writes|schrieb|schrieb folgendes|geschrieben|a écrit|a ecrit|écrit|escribió|escribio|ha escrito|escreveu
  |ha scritto|scrisse|scrive|schreef|heeft geschreven|skrev|skreiv|kirjoitti|napisał|napisała|napisał(a)|napisał/a|pisze|napsal|napsala|napsal(a)|napsal/a
  |napísal|napísala|napísal(a)|написал|написала|написал(а)|пишет|написав|пише|написа|írta|ezt írta|a scris|yazdı|şunu yazdı|şunları yazdı|έγραψε|kirjutas
  |rašė|parašė|rakstīja|napisao je|napisala je|napisao|je napisal|je napisala|כתב|כתבה|كتب|đã viết|viết|เขียนว่า|เขียน|menulis|va escriure|escribiu
  |写道|寫道|のメール|wrote on|님이 작성|작성`
    .split('|')
    .map((verb) => verb.trim())
