import { parseRootAddress } from '../../model/root-address.ts'
import type { Sources, TableEntry } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at, show } from './text.ts'

const HAN = /\p{Script=Han}/u

/** Whether a text is an address of one of some protocols; a browser would follow anything else too. */
function hasProtocol(address: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(address) || /\s/.test(address)) return false
  return protocols.includes(new URL(address).protocol)
}

function checkWeb(address: string | null, place: Place, report: Report): void {
  if (address !== null && !hasProtocol(address, ['http:', 'https:']))
    report('address', place, `${show(address)} is no http or https address`)
}

/** Addresses can be followed safely. */
export function checkAddresses({ site, documents }: Sources, report: Report): void {
  if (site && !hasProtocol(site.value.contact, ['https:', 'mailto:']))
    report('address', at(site, 'contact'), `${show(site.value.contact)} is no https or mailto address`)
  const address = site?.value.address
  if (site && address !== undefined && !parseRootAddress(address))
    report('address', at(site, 'address'), `${show(address)} is no http or https address that paths can follow`)
  for (const document of documents) checkWeb(document.head?.address ?? null, at(document, 'address'), report)
}

/** As {@link checkAddresses}, for one table. */
export const checkTableAddress = (table: TableEntry, _: Sources, report: Report): void =>
  checkWeb(table.value.citation.address, at(table, 'citation', 'address'), report)

/** A title is in the language that the document is said to be in. */
export function checkLanguages({ documents }: Sources, report: Report): void {
  for (const document of documents) {
    if (!document.head) continue
    const { title, language } = document.head
    if (HAN.test(title) !== language.startsWith('zh'))
      report('language', at(document, 'title'), `${show(title)} in a document in ${show(language)}`)
  }
}
