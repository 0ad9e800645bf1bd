const phrases = (text: string): ReadonlySet<string> =>
  new Set(text.split('|').map((phrase) => phrase.trim().toLowerCase().normalize('NFC')))

const pairs = (languages: readonly (readonly [kinds: string, endings: string])[]): ReadonlySet<string> =>
  new Set(
    languages.flatMap(([kinds, endings]) =>
      kinds.split('|').flatMap((kind) => endings.split('|').map((ending) => `${kind} ${ending}`)),
    ),
  )

/** What stands for a message that was taken back, in the languages of WhatsApp. Lower case, no full stop. */
export const deletedMessages = phrases(`
  this message was deleted|you deleted this message|message deleted|you deleted this message as admin|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht
  |se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado|ce message a été supprimé|vous avez supprimé ce message
  |questo messaggio è stato eliminato|hai eliminato questo messaggio|esta mensagem foi apagada|mensagem apagada|você apagou esta mensagem|apagou esta mensagem
  |dit bericht is verwijderd|u hebt dit bericht verwijderd|je hebt dit bericht verwijderd|данное сообщение удалено|вы удалили данное сообщение|вы удалили это сообщение
  |це повідомлення було видалено|ви видалили це повідомлення|bu mesaj silindi|bu mesajı sildiniz|ta wiadomość została usunięta|usunąłeś(-ęłaś) tę wiadomość
  |tato zpráva byla smazána|tuto zprávu jste smazal/a|tato zpráva byla odstraněna|táto správa bola odstránená|túto správu ste odstránili|acest mesaj a fost șters|ați șters acest mesaj
  |det här meddelandet raderades|du raderade det här meddelandet|du har tagit bort meddelandet|denne besked er blevet slettet|du har slettet denne besked|denne besked blev slettet
  |denne meldingen ble slettet|du slettet denne meldingen|tämä viesti poistettiin|poistit tämän viestin|ez az üzenet törlésre került|törölted ezt az üzenetet|ezt az üzenetet törölted
  |ova je poruka izbrisana|ova poruka je izbrisana|izbrisali ste ovu poruku|to sporočilo je bilo izbrisano|to sporočilo ste izbrisali|съобщението беше изтрито|изтрихте това съобщение
  |оваа порака беше избришана|ова порука је обрисана|αυτό το μήνυμα διαγράφηκε|διαγράψατε αυτό το μήνυμα|ši žinutė buvo ištrinta|jūs ištrynėte šią žinutę|šī ziņa tika izdzēsta|jūs izdzēsāt šo ziņu
  |see sõnum on kustutatud|kustutasid selle sõnumi|aquest missatge s'ha suprimit|has suprimit aquest missatge|הודעה זו נמחקה|מחקת את ההודעה הזו|מחקת הודעה זו
  |تم حذف هذه الرسالة|لقد حذفت هذه الرسالة|لقد حذَفت هذه الرسالة|أنت حذفت هذه الرسالة|این پیام حذف شده است|این پیام حذف شد|شما این پیام را حذف کردید|یہ میسج حذف کر دیا گیا ہے
  |यह मैसेज डिलीट कर दिया गया है|आपने यह मैसेज डिलीट किया|यह संदेश मिटाया गया|हा मेसेज हटवण्यात आला|तुम्ही हा मेसेज हटवला|এই মেসেজটি বাদ দেওয়া হয়েছে|આ મેસેજ ડિલીટ કરાયો
  |இத்தகவல் திரும்பப்பெறப்பட்டது|ข้อความนี้ถูกลบแล้ว|คุณได้ลบข้อความนี้|คุณลบข้อความนี้|tin nhắn này đã bị xóa|tin nhắn này đã bị xoá|bạn đã xóa tin nhắn này|bạn đã xoá tin nhắn này
  |pesan ini dihapus|pesan ini telah dihapus|anda menghapus pesan ini|anda telah menghapus pesan ini|mesej ini telah dipadam|anda telah memadamkan mesej ini|ujumbe huu ulifutwa|umefuta ujumbe huu
  |hierdie boodskap was uitgevee|此訊息已刪除|您已刪除此訊息|这条消息已被删除|您已删除这条消息|信息已删除|このメッセージは削除されました|このメッセージを削除しました
  |이 메시지는 삭제되었습니다|이 메시지를 삭제했습니다|삭제한 메시지입니다`)

/** A call, taken or not, or a place shared; more may follow behind a comma or a full stop. Lower case. */
export const calls = phrases(`
  missed voice call|missed video call|missed group voice call|missed group video call|voice call|video call|live location shared
  |verpasster sprachanruf|verpasster videoanruf|sprachanruf|videoanruf|live-standort wird geteilt|llamada perdida|llamada de voz perdida|videollamada perdida
  |llamada de voz|videollamada|ubicación en tiempo real compartida|appel vocal manqué|appel vidéo manqué|appel vocal|appel vidéo|localisation en direct partagée
  |chiamata vocale persa|videochiamata persa|chamada de voz perdida|chamada de vídeo perdida|videochamada perdida|chamada de voz|chamada de vídeo|localização atual compartilhada
  |gemist spraakgesprek|gemist videogesprek|gemiste spraakoproep|gemiste video-oproep|live locatie gedeeld|пропущенный аудиозвонок|пропущенный видеозвонок
  |пропущений аудіодзвінок|пропущений відеодзвінок|cevapsız sesli arama|cevapsız görüntülü arama|nieodebrane połączenie|nieodebrane poł. głosowe|nieodebrane poł. wideo
  |zmeškaný hovor|zmeškaný hlasový hovor|zmeškaný videohovor|apel vocal ratat|apel vocal nepreluat|apel video ratat|apel video nepreluat|missat röstsamtal|missat videosamtal
  |ubesvaret taleopkald|ubesvaret videoopkald|tapt taleanrop|tapt videoanrop|vastaamaton äänipuhelu|vastaamaton videopuhelu|nem fogadott hanghívás|nem fogadott videohívás
  |propušteni glasovni poziv|propušteni videopoziv|пропуснато гласово обаждане|пропуснато видео обаждане|αναπάντητη φωνητική κλήση|αναπάντητη κλήση|αναπάντητη βιντεοκλήση
  |trucada de veu perduda|videotrucada perduda|שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה|مكالمة صوتية فائتة|مكالمة فيديو فائتة|تماس صوتی پاسخ داده نشده|تماس تصویری پاسخ داده نشده
  |वॉइस कॉल मिस हुई|मिस्ड वॉइस कॉल|मिस्ड वीडियो कॉल|ভয়েস কল মিস করেছেন|สายที่ไม่ได้รับ|วิดีโอคอลที่ไม่ได้รับ|cuộc gọi nhỡ|cuộc gọi nhỡ video|panggilan suara tak terjawab
  |panggilan video tak terjawab|panggilan suara terlepas|panggilan video terlepas|未接語音通話|未接視像通話|未接语音通话|未接视频通话|音声通話不在着信|ビデオ通話不在着信|不在着信|부재중 전화|부재중 영상통화|null`)

/** What stands for a picture or a file that an export without media leaves out, kind by kind. Lower case. */
export const leftOutMedia: ReadonlySet<string> = new Set([
  ...pairs([
    [
      'image|video|audio|sticker|gif|document|contact card|photo|voice message|video note|media',
      'omitted|absent',
    ],
    [
      'bild|video|audio|sticker|gif|dokument|kontaktkarte|videonotiz|foto',
      'weggelassen|ausgelassen|nicht enthalten|nicht verfügbar',
    ],
    ['imagen|video|audio|sticker|gif|documento|archivo|tarjeta de contacto', 'omitido|omitida'],
    [
      'imagem|vídeo|áudio|gif|documento|figurinha|sticker|cartão do contato|contacto|ficheiro de áudio',
      'omitido|omitida|ocultado|ocultada|não revelado|não revelada',
    ],
    [
      'image|vidéo|audio|sticker|gif|document|fiche contact',
      'absente|absent|omis|omise|manquant|manquante|retiré',
    ],
    [
      'immagine|video|audio|sticker|gif|documento|scheda contatto',
      'omesso|omessa|esclusa|escluso|non incluso',
    ],
    ['afbeelding|video|audio|sticker|gif|document|visitekaartje', 'weggelaten'],
    ['изображение|видео|аудиофайл|аудио|gif|документ|карточка контакта|стикер', 'отсутствует|не добавлен'],
    ['зображення|відео|аудіо|gif|документ|картка контакту', 'відсутнє|відсутня|пропущено'],
    ['görüntü|video|ses|çıkartma|gif|belge|kişi kartı', 'dahil edilmedi'],
    ['obraz|wideo|audio|plik gif|dokument', 'pominięty|pominięte'],
    [
      'obrázek|video|zvukový soubor|nálepka|gif|dokument|vizitka|obrázok|zvuk',
      'vynechán|vynecháno|vynechána|vynechaný|vynechané|vynechaná',
    ],
    ['bild|video|ljud|sticker|gif|dokument|kontaktkort', 'utesluten|utelslutet|uteslutet'],
    ['billede|video|lyd|klistermærke|gif|dokument|kontaktkort', 'udeladt'],
    ['bilde|video|lyd|klistremerke|gif|kontaktkort', 'ikke inkludert|utelatt|sløyfet'],
    ['imagine|clip video|sticker|gif|document|carte de vizită contact', 'omisă|omis'],
    ['slika|video|zvuk|naljepnica|gif|dokument|posjetnica', 'izostavljena|izostavljen'],
    ['gambar|video|audio|stiker|gif|dokumen|kartu kontak', 'tidak disertakan'],
    ['imej|video|audio|pelekat|gif|dokumen|kad kenalan', 'tidak dimasukkan'],
    ['εικόνα|βίντεο|ήχος|αυτοκόλλητο|έγγραφο', 'παραλείφθηκε|παραλήφθηκε'],
    ['이미지|비디오|오디오|스티커|gif|문서|연락처 카드|사진|동영상', '생략됨|제외됨'],
    ['gif', '已略去|圖片已被省略|动态图已被忽略'],
  ]),
  ...phrases(`לא נכללה מדיה|התמונה הושמטה|סרטון הווידאו הושמט|הסרטון הושמט|קטע קול הושמט|סטיקר הושמט|gif הושמט|כרטיס איש קשר הושמט|מסמך הושמט|المسند محذوف
  |لم يتم إدراج الصورة|لم يتم إدراج الفيديوهات|لم يتم إدراج المقاطع الصوتية|تم حذف الملصقات|لم يتم إدراج صورة gif|لم يتم إدراج بطاقة جهة اتصال|لم يتم إدراج المستند
  |تصویر حذف شد|ویدیو حذف شد|صدا حذف شد|استیکر حذف شد|gif حذف شد|سند حذف شد|برگ مخاطب حذف شد|फ़ोटो हटाई गई|वीडियो छोड़ा गया|ऑडियो हटाई गयी|स्टिकर छोड़ा गया|डॉक्यूमेंट छोड़ा गया
  |ไม่มีรูปภาพ|วิดีโอถูกลบ|ไม่มีไฟล์เสียง|ไม่มีสติกเกอร์|ละเว้น gif|ละเว้นเอกสาร|บัตรรายชื่อที่ละเว้น|đã bỏ qua hình ảnh|đã bỏ video|bỏ qua tệp âm thanh|đã bỏ sticker|đã bỏ qua ảnh gif|đã bỏ qua tài liệu|bỏ qua thẻ liên lạc
  |圖片已略去|圖像已省略|照片已忽略|影片已略去|影片已省略|视频已忽略|音訊已略去|音訊已省略|音频已忽略|貼圖已略去|貼圖已忽略|贴图已省略|文件已略去|文件已忽略|文档已省略|聯絡人卡片已略去|聯絡人卡片已省略|联系人卡片已忽略
  |画像は含まれていません|ビデオは含まれていません|音声は含まれていません|スタンプは含まれていません|gifは含まれていません|ドキュメントは含まれていません|連絡先カードを省略
  |pominięto naklejkę|pominięta wizytówka kontaktu|наклейку не додано|стикер не добавлен|gif-анімацію пропущено|ei kuvaa|videota ei sisällytetä|äänitiedostoa ei sisällytetä|tarraa ei sisällytetty|dokumenttia ei sisällytetä
  |kép küldése sikertelen|videó kihagyva|hang kihagyása|matrica kihagyva|gif fájl kihagyása|dokumentum kihagyva|imatge omesa|vídeo omès|àudio omès|adhesiu omès|document omès|utelatt dokument`),
])

/** What stands in brackets behind the name of a file that was exported as well. Lower case. */
export const attachedMarks = phrases(`
  file attached|datei angehängt|archivo adjunto|archivo adjuntado|fichier joint|file allegato|arquivo anexado|ficheiro anexado|bestand bijgevoegd|файл добавлен|файл додано
  |dosya ekli|załączony plik|soubor byl přiložen|súbor pripojený|fișier atașat|bifogad fil|fil vedhæftet|vedlagt fil|liitetiedosto|fájl csatolva|datoteka u privitku|priložena datoteka
  |прикачен файл|прикачен фајл|συνημμένο αρχείο|byla prisegta|pievienots fails|fail lisatud|arxiu adjunt|lêer aangeheg|הקובץ מצורף|קובץ מצורף|الملف مرفق|پیوست شد|پیوستہ فائل
  |फाइल अटैच कर दी गई है|फाइल संलग्न|ফাইল সংযুক্ত হয়েছে|ไฟล์ที่แนบ|tệp đính kèm|file terlampir|fail dilampirkan|faili limeambatanishwa|附件檔案|文件附件|添付ファイル有り|添付ファイル|파일 첨부됨`)

/** What stands in angle brackets behind a message that was changed later. Lower case, no full stop. */
export const editedMarks = phrases(`
  this message was edited|diese nachricht wurde bearbeitet|diese nachricht wurde geändert|se editó este mensaje|este mensaje se editó|ce message a été modifié
  |questo messaggio è stato modificato|mensagem editada|esta mensagem foi editada|dit bericht is bewerkt|сообщение изменено|это сообщение изменено|данное сообщение изменено
  |це повідомлення було змінено|bu mesaj düzenlendi|ta wiadomość została edytowana|wiadomość została zedytowana|tato zpráva byla upravena|táto správa bola upravená|acest mesaj a fost editat
  |det här meddelandet har redigerats|denne besked blev redigeret|denne meldingen ble redigert|tätä viestiä on muokattu|ezt az üzenetet szerkesztették|ova je poruka uređena
  |αυτό το μήνυμα τροποποιήθηκε|ההודעה נערכה|הודעה זו נערכה|تم تعديل هذه الرسالة|این پیام ویرایش شد|यह मैसेज एडिट किया गया|ข้อความนี้ถูกแก้ไขแล้ว|tin nhắn này đã được chỉnh sửa
  |pesan ini diedit|mesej ini telah diedit|此訊息已編輯|此消息已编辑|このメッセージは編集されました|이 메시지는 수정되었습니다`)

/** How notices end that offer more to read. Lower case, no full stop; "more, please" of a person is not among them. */
export const learnMore: readonly string[] = [
  ...phrases(`tap to learn more|click to learn more|tippe, um mehr zu erfahren|pulsa para obtener más información|toca para obtener más información
  |appuyez pour en savoir plus|tocca per saperne di più|toque para saber mais|tik voor meer informatie|торкніться, щоб дізнатися більше|нажмите, чтобы узнать больше
  |stuknij, aby dowiedzieć się więcej|další informace zobrazíte klepnutím|klepnite pre viac informácií|atingeți pentru a afla mai multe|tryck för att läsa mer|tryk for at læse mere
  |trykk for å lære mer|napauta saadaksesi lisätietoja|további információért koppints|dodirnite da biste saznali više|daha fazla bilgi edinmek için dokunun
  |πατήστε για να μάθετε περισσότερα|toca per obtenir més informació|יש להקיש לקבלת פרטים נוספים|انقر هنا لمعرفة المزيد|برای کسب اطلاعات بیشتر، ضربه بزنید
  |ज़्यादा जानने के लिए टैप करें|แตะเพื่อเรียนรู้เพิ่มเติม|nhấn để tìm hiểu thêm|ketuk untuk info selengkapnya|ketik untuk mengetahui lebih lanjut|タップして詳細を表示
  |더 알아보려면 탭하세요|点击了解更多|點按以瞭解詳情|點擊以了解更多`),
]

const MESSAGES = `messages|nachrichten|mensajes|messaggi|mensagens|berichten|oproepen|сообщени|повідомлен|mesaj|wiadomości|zprávy|správy|meddelanden|beskeder|meldinger
  |viestit|üzenetek|csevegés|poruke|μηνύματα|הודעות|الرسائل|پیام|मैसेज|संदेश|মেসেজ|ข้อความ|tin nhắn|pesan|訊息|消息|信息|メッセージ|메시지|missatges|съобщения`
const CALLS = `calls|anrufe|llamadas|appels|oproepen|chiamate|chamadas|gesprekken|звонк|дзвінк|aramalar|połączeni|hovory|apeluri|samtal|opkald|puhelut|hívás|pozivi|κλήσεις
  |שיחות|مكالمات|تماس|कॉल|কল|การโทร|cuộc gọi|panggilan|通話|通话|电话|電話|전화|trucades|обаждания`
const ENCRYPTED = `end-to-end|ende-zu-ende|extremo a extremo|bout en bout|ponta a ponta|ponto a ponto|сквозным|наскрізним|uçtan uca|koncovým|celého spojenia|zaszyfrowan|szyfrowanie
  |criptat|komplett krypter|ende-til-ende|salataan|titkosít|enkripcij|κρυπτογραφ|מוצפנות|مشفرة|رمزگذاری|एन्क्रिप्ट|এনক্রিপ্ট|เข้ารหัส|mã hóa|mã hoá|terenkripsi|disulitkan
  |端對端|端到端|エンドツーエンド|암호화|xifrat|криптиран`
const listed = (words: string) => words.replace(/\s*\|\s*/g, '|').trim()

/** With what every chat begins, and what is said of a new security code: under a contact's name as well. */
export const ownNotices: readonly RegExp[] = [
  new RegExp(
    `^.{0,12}(?:${listed(MESSAGES)}).{0,40}(?:${listed(CALLS)}).{0,60}(?:${listed(ENCRYPTED)})[^?]*$`,
    'iu',
  ),
  /^cambió tu código de seguridad con .{1,80}$/iu,
  /^(?:your security code|deine sicherheitsnummer|dein sicherheitscode|votre code de sécurité|il tuo codice di sicurezza|(?:o )?seu código de segurança|uw beveiligingscode|ваш код безопасности|код безпеки|(?:twój )?kod zabezpieczeń) .{1,80} (?:changed|geändert|a changé|è cambiato|mudou|gewijzigd|изменился|змінився|zmienił)/iu,
]

/** Of what the program tells everybody in a chat: it may hold a colon and then looks like somebody's message. */
export const notices: readonly RegExp[] = [
  new RegExp(listed(ENCRYPTED), 'iu'),
  /\b(?:changed|hat|cambió|a changé|ha cambiato|mudou|heeft)\b.{0,60}\b(?:subject|group name|group description|icon|settings|security code|phone number|betreff|gruppenname\w*|beschreibung|asunto|nombre|sujet|oggetto|nome|onderwerp)\b/iu,
  /\b(?:created (?:this )?group|added you|joined using|joined from|left the group|removed|was added|were added|turned (?:on|off) disappearing|pinned a message|started a call)\b/iu,
  /(?:hat die gruppe|hat dich|creó (?:el|este) grupo|te añadió|a créé le groupe|vous a ajouté|ha creato il gruppo|ti ha aggiunto|criou (?:o|este) grupo|heeft de groep|создал\S* группу|добавил\S* вас|создал\S* эту группу|grubu oluşturdu|sizi ekledi|utworzył\S* grupę)/iu,
]
