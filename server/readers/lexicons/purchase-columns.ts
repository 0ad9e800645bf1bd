/** What programs call the columns of a table of purchases; lower case, letters and digits only. */
export const purchaseColumns = {
  externalId:
    'externalid id order orderid ordernumber orderno invoice invoicenumber invoiceno purchaseid bestellnummer rechnungsnummer auftrag',
  email: 'email mail emailaddress customeremail mailaddress correo courriel epost',
  customer: 'customer customername name client kunde kundenname klant cliente',
  at: 'at date day boughton purchasedate orderdate datum bestelldatum rechnungsdatum fecha data',
  what: 'what product item description article purchase produkt artikel beschreibung bezeichnung',
  value: 'value amount total price sum betrag summe preis importe montant',
  currency: 'currency currencycode währung waehrung moneda devise valuta',
  channel: 'channel closedby closed kanal',
  rep: 'rep repemail seller salesrep representative verkäufer verkaeufer',
} as const
