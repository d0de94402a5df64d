import type { StatedFigure, StatedPledge } from '../model/catalogue.ts'
import type { FigureLine, Initials, PledgeLine, SearchLine } from '../model/search.ts'
import type { Text } from '../model/text.ts'
import type { CheckedHead } from './check/check.ts'

/** A Chinese text in Latin letters: the first letter of each syllable, and whole syllables without tones. */
export interface Pinyin {
  readonly initials: string
  readonly full: string
}

/** One line per statement, in the order of the documents. */
export const searchLines = (figures: readonly StatedFigure[], pledges: readonly StatedPledge[]): SearchLine[] => [
  ...figures.map(figureLine),
  ...pledges.map(pledgeLine),
]

function figureLine({ key, region, indicator, sector, kind, printed, variant, ...figure }: StatedFigure): FigureLine {
  const time = [figure.deadline, figure.period].find((item) => typeof item === 'string')
  return {
    key,
    region,
    indicator,
    kind,
    printed,
    ...(sector ? { sector } : {}),
    ...(variant ? { variant } : {}),
    ...(typeof time === 'string' ? { time } : {}),
  }
}

const pledgeLine = ({ key, region, sector, statement }: StatedPledge): PledgeLine => ({
  key,
  region,
  sector,
  statement,
})

/** How everything that has a Chinese name is typed. */
export function makeInitials(data: CheckedHead, pinyin: (chinese: string) => Pinyin): Initials {
  const typed = (names: readonly Text[]): string => {
    const all = names.map((name) => pinyin(name['zh-CN']))
    return withoutBeginnings([...all.map(({ initials }) => initials), ...all.map(({ full }) => full)]).join(' ')
  }
  return {
    regions: Object.fromEntries(data.regions.map(({ code, name, short }) => [code, typed([name, short])])),
    sectors: Object.fromEntries(data.sectors.map(({ id, name }) => [id, typed([name])])),
    indicators: Object.fromEntries(data.indicators.map(({ id, name }) => [id, typed([name])])),
  }
}

/** Each word once, without those that another one begins with: who types them finds the longer one. */
const withoutBeginnings = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word && !words.some((other) => other !== word && other.startsWith(word)))
