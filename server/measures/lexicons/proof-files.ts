/** What a file is by its ending: whoever was promised drawings may get them under any name. */
export const thingsOfEndings: Readonly<Record<string, string>> = {
  dwg: 'drawing',
  dxf: 'drawing',
  step: 'drawing',
  stp: 'drawing',
  skp: 'drawing',
  ppt: 'presentation slides deck',
  pptx: 'presentation slides deck',
  key: 'presentation slides deck',
  xls: 'spreadsheet',
  xlsx: 'spreadsheet',
  csv: 'spreadsheet',
  mp4: 'video recording',
  mov: 'video recording',
}

/** Short for things in names of files. */
export const shortInNames: Readonly<Record<string, string>> = {
  inv: 'invoice',
  po: 'order',
  qt: 'quote',
  angebot: 'quote',
  vertrag: 'contract',
  rechnung: 'invoice',
  zeichnung: 'drawing',
  nda: 'confidentiality agreement',
  sow: 'scope',
  tcs: 'terms',
}

/** A name of these alone tells nothing of what is in a file. */
export const namesOfNothing =
  'scan scanned document documents doc file files attachment attached img dsc image photo picture untitled unnamed final version copy draft new old signed page download export print pdf'

/** Pictures by these names stand under a letter: they are no file that anybody sends. */
export const signaturePictures =
  'logo signature banner icon image image001 image002 image003 linkedin facebook instagram twitter youtube badge award footer header unnamed'
