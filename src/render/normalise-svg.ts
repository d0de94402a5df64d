const STYLE = / style="([^"]*)"/g
const FONT_SHORTHAND = /^(?:(?:normal|italic)\s+)?(?:(\d{3}|bold|normal)\s+)?(\d+(?:\.\d+)?px)(?:\/\S+)?\s+(.+)$/

function attributes(style: string): string {
  let result = ''
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const name = declaration.slice(0, colon).trim()
    const value = declaration.slice(colon + 1).trim()
    const shorthand = name === 'font' ? FONT_SHORTHAND.exec(value) : null
    if (shorthand) {
      const [, weight, size] = shorthand
      result += ` font-size="${size}"`
      if (weight && weight !== '400' && weight !== 'normal') result += ` font-weight="${weight}"`
    } else if (name === 'font-size' || name === 'font-weight') {
      result += ` ${name}="${value}"`
    }
  }
  return result
}

/**
 * The renderer's SVG as it may stand in a page under a policy without inline styles: style attributes become
 * presentation attributes, style sheets and renderer bookkeeping go, ids become unique to the chart. The family of
 * fonts is left to the page, which chooses it by language.
 * @param id prefix of all ids inside, unique in the page
 */
export function normaliseSvg(svg: string, id: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(STYLE, (_, style: string) => attributes(style))
    .replace(/ class="zr[^"]*"/g, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(
      / xml:space="preserve"| xmlns:xlink="[^"]*"| version="1\.1"| baseProfile="full"| pointer-events="visible"/g,
      '',
    )
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/, '')
    .replace(/zr\d+-/g, `${id}-`)
    .replace(/\n+/g, '')
}
