/** "C" for 2, "AA" for 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (index % 26))
}

/** A spreadsheet reads `_x0041_` as an escaped letter, so that a text which says so is escaped itself. */
export const escapeCell = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
