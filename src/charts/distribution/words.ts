import type { Quartiles } from '../../measure/spread.ts'
import { fitsShort } from '../progress/headline.ts'
import type { ChartContext, Words } from '../types.ts'
import { peersWords } from '../words.ts'
import type { SwarmDot, SwarmGroup } from './model.ts'

interface Found {
  /** Not empty, in the order of their rank. */
  readonly dots: readonly SwarmDot[]
  readonly groups: readonly SwarmGroup[] | null
  readonly quartiles: Quartiles
  readonly text: (value: number) => string
}

/** The region that the chart is about: of those highlighted the first that has a value. */
export function firstHighlighted(dots: readonly SwarmDot[]): SwarmDot | undefined {
  const named = dots.filter((dot) => dot.highlight !== null)
  return named.sort((a, b) => (a.highlight ?? 0) - (b.highlight ?? 0))[0]
}

/** The highlighted region's standing among its peers, else which group is highest, else how far the peers are spread. */
export function headlineOf({ dots, groups, quartiles, text }: Found, { t, locale }: ChartContext): Words['headline'] {
  const peers = peersWords(
    dots.map((dot) => dot.region),
    t,
  )
  const range = {
    peers,
    lower: text(quartiles.lower),
    upper: text(quartiles.upper),
    median: text(quartiles.median),
  }
  const first = firstHighlighted(dots)
  if (first) {
    const words = { ...range, region: first.region.short[locale], value: text(first.value) }
    const few = t('distribution.short.few', words)
    if (first.standing) {
      const short = t(`distribution.short.${first.standing}`, words)
      return { full: t(`distribution.full.${first.standing}`, words), short: fitsShort(short, locale) ? short : few }
    }
    return { full: t('distribution.full.few', words), short: few }
  }
  const [top, bottom] = [groups?.[0], groups?.at(-1)]
  if (top && bottom && top !== bottom) {
    const words = { top: top.name, high: text(top.median), bottom: bottom.name, low: text(bottom.median) }
    return { full: t('distribution.full.groups', words), short: t('distribution.short.groups', words) }
  }
  const highest = dots.reduce((best, dot) => (dot.value > best.value ? dot : best), dots[0] as SwarmDot)
  const lowest = dots.reduce((best, dot) => (dot.value < best.value ? dot : best), dots[0] as SwarmDot)
  const words = {
    ...range,
    highest: highest.region.short[locale],
    high: text(highest.value),
    lowest: lowest.region.short[locale],
    low: text(lowest.value),
  }
  return { full: t('distribution.full.spread', words), short: t('distribution.short.spread', words) }
}
