import { distinctSources } from '../../charts/citations.ts'
import type { CompiledChart } from '../../charts/types.ts'
import { translator } from '../../i18n/translate.ts'
import type { FrameFoot } from '../../render/frame.ts'
import { encodeView } from '../../view/codec.ts'
import { citeSource } from '../cite.ts'
import { cleanText } from '../clean-text.ts'
import { sourceLine } from '../source-line.ts'
import type { SlideSetting, SlideSource } from './compose.ts'

/** Each source once, as a bibliography of the language cites it where the chart has an address. */
const citationLines = (
  { sources }: CompiledChart,
  { catalogue, locale, today }: SlideSetting,
  address: string | undefined,
): string[] =>
  distinctSources(catalogue, sources).map((citation) => {
    const cited = address === undefined ? null : citeSource(citation, { catalogue, locale, today, address })
    const line = cited ? (locale === 'en' ? cited.apa : cited.gbt) : sourceLine(citation, catalogue, locale)
    return `[${citation.number}] ${line}`
  })

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
