import type { Speech } from '../../charts/progress/format.ts'
import { midSentence } from '../../charts/progress/names.ts'
import type { TargetState } from '../../charts/progress/target.ts'
import { countPeers, listWords } from '../../charts/words.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, ordinal } from '../../i18n/numbers.ts'
import type { Region } from '../../model/places.ts'
import type { OfficialValue } from './official.ts'

/** What is counted of a region. */
export interface Counts {
  readonly figures: number
  readonly pledges: number
  readonly tables: number
}

/**
 * The page's one finding: the region's place in the first key indicator and how its targets fare, or what there is of it.
 * Null where nothing is known.
 */
export function leadSentence(
  region: Region,
  official: readonly OfficialValue[],
  targets: readonly TargetState[],
  counts: Counts,
  speech: Speech,
): string | null {
  const parts = [rankSentence(region, official, speech), ...targetSentences(targets, speech)].filter(
    (part) => part !== null,
  )
  return parts.length > 0 ? parts.join(speech.t('region.lead.join')) : countSentence(counts, speech)
}

function rankSentence(region: Region, official: readonly OfficialValue[], { t, locale }: Speech): string | null {
  const best = official.find(({ place }) => place !== null)
  if (!best?.place) return null
  return t('region.lead.rank', {
    region: region.short[locale],
    measure: locale === 'en' ? midSentence(best.indicator.name.en) : best.indicator.name[locale],
    value: formatQuantity(best.value, best.indicator.unit, { locale, long: true }),
    period: formatPeriod(best.period, locale),
    rank: ordinal(best.place.rank, locale),
    peers: countPeers(best.place, t),
  })
}

function targetSentences(targets: readonly TargetState[], { t }: Speech): readonly string[] {
  const total = targets.length
  if (total === 0) return []
  const open = targets.filter(({ progress }) => progress.latest === null).length
  const met = targets.filter(({ progress }) => progress.verdict.verdict === 'met').length
  const first =
    open === total
      ? t('region.lead.allOpen', { count: total })
      : open === 0
        ? t('region.lead.noneOpen', { count: total })
        : t('region.lead.someOpen', { count: open, total })
  return met > 0 ? [first, t('region.lead.met', { count: met })] : [first]
}

function countSentence({ figures, pledges, tables }: Counts, { t }: Speech): string | null {
  const parts = [
    figures > 0 && t('count.figures', { count: figures }),
    pledges > 0 && t('count.pledges', { count: pledges }),
    tables > 0 && t('region.count.tables', { count: tables }),
  ].filter((part) => part !== false)
  return parts.length > 0 ? t('region.lead.counts', { list: listWords(parts, t) }) : null
}
