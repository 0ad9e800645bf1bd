/** How Teams says in a document that somebody began or ended the transcript, behind the name. Lower case. */
export const transcriptionNotices: readonly string[] = [
  'started transcription',
  'stopped transcription',
  'hat die transkription gestartet',
  'hat die transkription beendet',
  'a démarré la transcription',
  'a arrêté la transcription',
  'inició la transcripción',
  'detuvo la transcripción',
  'iniciou a transcrição',
  'parou a transcrição',
  'ha avviato la trascrizione',
  'ha interrotto la trascrizione',
  'heeft de transcriptie gestart',
  'heeft de transcriptie gestopt',
]

/** What the heading above a transcript holds. Lower case. */
export const transcriptTitles: readonly string[] = [
  'transcript',
  'transkript',
  'transcription',
  'transcripción',
  'transcrição',
  'trascrizione',
  'transcriptie',
  'transkription',
  'transkriptio',
  'litterointi',
  'transkrypcja',
  'přepis',
  'стенограмма',
  '文字起こし',
  '转写',
  '轉錄',
  '스크립트',
]

/** What the heading above the list of those invited is. Lower case. */
export const attendeeTitles: readonly string[] = [
  'attendees',
  'teilnehmer',
  'participants',
  'asistentes',
  'participantes',
  'partecipanti',
  'deelnemers',
  'deltagare',
  'deltagere',
  'osallistujat',
  'uczestnicy',
  '参加者',
  '出席者',
  '参与者',
  '참석자',
]

/** What the headings of a summary made by a machine begin with. Lower case. */
export const summaryTitles: readonly string[] = [
  'summary',
  'notes',
  'details',
  'suggested next steps',
  'next steps',
  'action items',
  'zusammenfassung',
  'notizen',
  'empfohlene nächste schritte',
  'résumé',
  'détails',
  'étapes suivantes',
  'resumen',
  'notas',
  'detalles',
  'próximos pasos',
  'resumo',
  'detalhes',
  'próximas etapas',
  'riepilogo',
  'note',
  'dettagli',
  'passaggi successivi',
  'samenvatting',
  'notities',
  'volgende stappen',
]

/** The line at the end of a transcript: the meeting is over, and after how long. Lower case. */
export const meetingEnds: readonly string[] = [
  'meeting ended after',
  'transcription ended after',
  'besprechung beendet nach',
  'transkription beendet nach',
  'réunion terminée après',
  'la reunión finalizó después de',
  'a reunião terminou após',
  'riunione terminata dopo',
]

/** With what the disclaimer under the title begins. Lower case. */
export const disclaimers: readonly string[] = [
  'this editable transcript was computer',
  'this transcript was computer',
  'dieses bearbeitbare transkript wurde',
  'cette transcription modifiable a été',
  'esta transcripción editable',
  'esta transcrição editável',
]
