/** With what the subject of an absence note begins, as mail programs write it. Lower case. */
export const absenceSubjects: readonly string[] = [
  'automatic reply:',
  'auto reply:',
  'autoreply:',
  'out of office:',
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
