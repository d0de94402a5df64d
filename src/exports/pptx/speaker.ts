import { type Citation, citationOf, citationWords } from '../../charts/citations.ts'
import type { CompiledChart } from '../../charts/types.ts'
import { translator } from '../../i18n/translate.ts'
import type { FrameFoot } from '../../render/frame.ts'
import { encodeView } from '../../view/codec.ts'
import { citeSource } from '../cite.ts'
import { cleanText } from '../clean-text.ts'
import type { SlideSetting, SlideSource } from './compose.ts'

/** One source in full: number, publisher, title, date, address. */
function plainLine(citation: Citation, { catalogue, locale }: SlideSetting): string {
  const t = translator(locale)
  const { publisher, title, date } = citationWords(citation, catalogue, locale, t)
  const address = citation.type === 'series' ? citation.series?.citation.address : citation.document.address
  return [publisher, title, date, address].filter(Boolean).join(t('picture.source.separator'))
}

/** Each source once, as a bibliography of the language cites it where the chart has an address. */
function citationLines({ sources }: CompiledChart, setting: SlideSetting, address: string | undefined): string[] {
  const { catalogue, locale, today } = setting
  const seen = new Set<string>()
  return sources.flatMap((source) => {
    const citation = citationOf(catalogue, source)
    if (!citation || seen.has(citation.number)) return []
    seen.add(citation.number)
    const cited = address === undefined ? null : citeSource(source, { catalogue, locale, today, address })
    const line = cited ? (locale === 'en' ? cited.apa : cited.gbt) : plainLine(citation, setting)
    return [`[${citation.number}] ${line}`]
  })
}

/**
 * What stands in the notes of a slide, a line each: what the speaker says, then finding, measure, all warnings, notes and
 * sources in full, and where the chart can be opened.
 * @param address of the chart; without it its parameters are given
 */
export function speakerLines(
  chart: CompiledChart,
  source: SlideSource,
  foot: FrameFoot,
  setting: SlideSetting,
  address: string | undefined,
): string[] {
  const t = translator(setting.locale)
  const said = source.notes?.split(/\r?\n/) ?? []
  const citations = citationLines(chart, setting, address)
  const where = address ?? `?${new URLSearchParams(encodeView(source.view))}`
  const lines = [
    ...(said.length > 0 ? [...said, ''] : []),
    source.headline ?? chart.headline.full,
    ...(source.headline === undefined ? [] : [chart.headline.full]),
    chart.subtitle,
    ...chart.warnings,
    ...chart.notes,
    ...(citations.length > 0 ? ['', t('slide.speaker.sources'), ...citations] : []),
    '',
    foot.colophon,
    t('slide.speaker.address', { address: where }),
  ]
  return lines.map(cleanText)
}
