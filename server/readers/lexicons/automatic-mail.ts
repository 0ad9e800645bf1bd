/** With what the subject of an absence note begins, as mail programs write it. Lower case. */
export const absenceSubjects: readonly string[] = [
  'automatic reply:',
  'auto reply:',
  'autoreply:',
  'auto-reply:',
  '[auto-reply]',
  '[autoreply]',
  'out of office:',
  'out-of-office:',
  'out of the office:',
  'abwesenheit:',
  'abwesenheitsnachricht:',
  'automatische abwesenheitsnotiz:',
  'absence du bureau :',
  'absence du bureau:',
  'fuera de la oficina:',
  'fuori ufficio:',
  'fora do escritório:',
  'afwezig:',
  'automatische antwort:',
  'abwesenheitsnotiz:',
  'réponse automatique',
  'respuesta automática:',
  'resposta automática:',
  'risposta automatica:',
  'automatisch antwoord:',
  'automatiskt svar:',
  'autosvar:',
  'automatisk svar:',
  'automaattinen vastaus:',
  'odpowiedź automatyczna:',
  'automatyczna odpowiedź:',
  'automatická odpověď:',
  'automatická odpoveď:',
  'автоматический ответ:',
  'автоматична відповідь:',
  'automatikus válasz:',
  'răspuns automat:',
  'otomatik yanıt:',
  'αυτόματη απάντηση:',
  '自动答复:',
  '自動回覆:',
  '自動応答:',
  '자동 회신:',
  'תשובה אוטומטית:',
  'رد تلقائي:',
]

/** Fields that only programs which answer by themselves put into the head of a mail. */
export const autoReplyFields: readonly string[] = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-mail-autoreply',
  'x-vacation',
]

/** With what the name before the @ begins under which machines report that a mail did not arrive. */
export const postmasters: readonly string[] = [
  'mailer-daemon',
  'postmaster',
  'mail-daemon',
  'microsoftexchange329e71ec88ae4615bbc36ab6ce41109e',
]

/** With what the subject of a report begins that a mail did not arrive, or was read. Lower case. */
export const reportSubjects: readonly string[] = [
  'undeliverable:',
  'undelivered mail returned to sender',
  'mail delivery failed',
  'delivery status notification',
  'returned mail:',
  'failure notice',
  'unzustellbar:',
  'non remis :',
  'no se puede entregar:',
  'não é possível entregar:',
  'non recapitabile:',
  'onbestelbaar:',
  'read receipt:',
]

/** How Gmail labels a draft in a mailbox. Lower case. */
export const draftLabels: readonly string[] = [
  'draft',
  'drafts',
  'entwürfe',
  'brouillons',
  'borradores',
  'rascunhos',
  'bozze',
  'concepten',
]
