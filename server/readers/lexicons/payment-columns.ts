/** What payrolls call the columns of what they paid; lower case, letters and digits only. */
export const paymentColumns = {
  employee:
    'employeeid employee employeenumber employeeno employeenr empid empno staffid staffno payrollnumber payrollno payrollid file fileno filenumber personnelnumber personnelno personalnummer persnr mitarbeiternummer mitarbeiter matricule',
  minor: 'minorunits minor cents amountminor',
  amount:
    'amount paid amountpaid gross grossamount earningsamount earnings3amount earnings total payment betrag brutto zahlbetrag auszahlung montant importe',
  currency: 'currency currencycode cur iso waehrung währung devise moneda',
  batch: 'batchid batch batchno stapel lauf reference referenz',
} as const
