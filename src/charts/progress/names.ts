import type { IndicatorEntry, SectorEntry } from '../../model/catalogue.ts'
import type { Locale } from '../../model/text.ts'

/** A name as it stands inside a sentence: "R&D intensity" keeps its capital, "Industry revenue" does not. */
export const midSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** What is measured of a sector, without saying "industry" or the sector twice: "Electronic information industry revenue", "电子信息产业营业收入". */
export function measureName(indicator: IndicatorEntry, sector: SectorEntry | undefined, locale: Locale): string {
  const name = indicator.name[locale]
  if (!sector) return name
  const whole = sector.name[locale]
  // "Manufacturing share of GDP" names its sector itself.
  if (name.toLowerCase().includes(whole.toLowerCase())) return name
  if (locale === 'zh-CN')
    return whole.endsWith('产业') && name.startsWith('产业') ? `${whole}${name.slice(2)}` : `${whole}${name}`
  const [first = '', ...rest] = name.split(' ')
  if (rest.length > 0 && whole.toLowerCase().endsWith(` ${first.toLowerCase()}`)) return [whole, ...rest].join(' ')
  return `${whole}: ${midSentence(name)}`
}
