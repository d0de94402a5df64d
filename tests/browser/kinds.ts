/** One page of each kind, by its path below a language. */
export const KINDS = {
  overview: '',
  regions: 'regions/',
  province: 'regions/130000/',
  nation: 'regions/100000/',
  zone: 'regions/120116/',
  targets: 'targets/',
  explore: 'explore/',
  chart: 'chart/?v=1&kind=matrix',
  clusters: 'clusters/',
  sources: 'sources/',
  source: 'sources/hebei-electronics-2023/',
  indicators: 'indicators/',
  indicator: 'indicators/rd_intensity/',
  briefings: 'briefings/',
  briefing: 'briefings/hebei/',
  deck: 'briefing/',
  guide: 'how-to-read/',
} as const

export const LANGUAGES = { en: '', zh: 'zh/' } as const
