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
