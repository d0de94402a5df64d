const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text in a field of BibTeX: nothing in it is a command, and its braces are balanced. */
export const bibtexText = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`)

/** An address, which is read letter by letter: only what would end the field is written as octets. */
export const bibtexAddress = (address: string): string =>
  address.replace(/[\s{}\\^`"<>|]|[^\x20-\x7e]+/g, (found) => encodeURIComponent(found))

export interface BibtexFields {
  readonly author: string
  readonly title: string
  readonly year: string | undefined
  /** One of BibTeX's own abbreviations, `jan` to `dec`. */
  readonly month: string | undefined
  readonly howpublished: string | undefined
  readonly url: string
  readonly urldate: string
  readonly note: string | undefined
}

/** An entry of type `misc`: the only one that both BibTeX and biblatex take for what stands on the web. */
export function bibtexEntry(key: string, fields: BibtexFields): string {
  const { author, title, year, month, howpublished, url, urldate, note } = fields
  const braced = (text: string | undefined) => (text ? `{${bibtexText(text)}}` : undefined)
  const lines: readonly (readonly [string, string | undefined])[] = [
    // In two pairs of braces: an organisation is no person with a surname, and no letter of a title changes its case.
    ['author', `{${braced(author)}}`],
    ['title', `{${braced(title)}}`],
    ['year', braced(year)],
    ['month', month],
    ['howpublished', braced(howpublished)],
    ['url', `{${bibtexAddress(url)}}`],
    ['urldate', `{${urldate}}`],
    ['note', braced(note)],
  ]
  const told = lines.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@misc{${key},\n${told.join(',\n')}\n}\n`
}
