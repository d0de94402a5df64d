import { memo, type ReactNode, useMemo } from 'react'
import { distinctSources } from '../../charts/citations.ts'
import { isLive } from '../../charts/kinds.ts'
import type { CompiledChart } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { digest } from '../../model/digest.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { View } from '../../view/view.ts'
import { useAfterPaint } from '../after-paint.ts'
import { AddToBriefing } from '../briefing/add-to-briefing.tsx'
import { CitationSeal } from '../citation/seal.tsx'
import { ExploreLink } from '../explore-link.tsx'
import { ExportButton } from '../export/export-button.tsx'
import type { ExportSubject } from '../export/subject.ts'
import { Icon } from '../icons.tsx'
import { useLocale, useT } from '../locale.tsx'
import { useNavigation } from '../navigation.tsx'
import { useToday } from '../today.tsx'
import styles from './chart.module.css'
import { ChartTable } from './chart-table.tsx'
import { Plot } from './plot.tsx'
import { type Charts, useCharts } from './use-chart.ts'

/** Logical width of a chart in a phone's column: 390 less the margins of page and card. */
export const NARROW = 326

interface PictureProps {
  readonly view: View
  readonly catalogue: Catalogue
  /** Logical width on screens wider than a phone. */
  readonly width: number
  /** Logical width on phones; false keeps `width` there. */
  readonly narrow?: number | false
}

/**
 * The picture of a View without words: one for wide screens, one for phones, both in the HTML, where the style sheet
 * shows the right one; a browser then keeps that one. A chart of a place leads to its region when pressed.
 */
export function Picture({ view, catalogue, width, narrow = NARROW }: PictureProps) {
  return <Pictures view={view} catalogue={catalogue} charts={useCharts(view, catalogue, width, narrow)} />
}

interface PicturesProps extends Pick<PictureProps, 'view' | 'catalogue'> {
  readonly charts: Charts
}

function Pictures({ view, catalogue, charts: { wide, small } }: PicturesProps) {
  const locale = useLocale()
  const today = useToday()
  const { open } = useNavigation()
  const onRegion = (region: RegionCode) => open({ name: 'region', subject: region })
  const shared = {
    signature: digest(JSON.stringify([view, locale, today, catalogue.dataVersion])),
    live: isLive(view.kind),
    onRegion,
  }
  // One that is alone is seen at any width, on paper too.
  return (
    <>
      {wide && <Plot key="wide" chart={wide} className={small ? styles.wide : undefined} {...shared} />}
      {small && <Plot key="narrow" chart={small} className={wide ? styles.narrow : undefined} {...shared} />}
    </>
  )
}

interface ChartProps extends PictureProps {
  /** Small words above the title, "R&D intensity". */
  readonly eyebrow?: string
  /** Takes the place of the computed finding as title. */
  readonly title?: ReactNode
  /** Controls of the chart, above its title. */
  readonly toolbar?: ReactNode
  /** Whether notes are shown; a card that leads to a full chart may leave them to it. */
  readonly notes?: boolean
  readonly level?: 2 | 3
}

/**
 * A chart with everything that belongs to it: finding, measure, picture, warnings, sources, notes, table. When it
 * changes, what stands under the picture follows once that is painted.
 */
export function Chart({
  view,
  catalogue,
  width,
  narrow = NARROW,
  eyebrow,
  title,
  toolbar,
  notes = true,
  level = 3,
}: ChartProps) {
  const charts = useCharts(view, catalogue, width, narrow)
  const { chart } = charts
  const footer = useAfterPaint(useMemo(() => ({ chart, catalogue, view }), [chart, catalogue, view]))
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure className={styles.chart} data-testid={`chart-${view.kind}`}>
      <figcaption className={styles.caption}>
        <div>
          {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
          <Heading className={styles.title}>{title ?? chart.headline.full}</Heading>
          <p className={styles.subtitle}>{chart.subtitle}</p>
        </div>
        {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
      </figcaption>
      <Pictures view={view} catalogue={catalogue} charts={charts} />
      <Footer {...footer} notes={notes} headline={typeof title === 'string' ? title : undefined} />
    </figure>
  )
}

const Footer = memo(ChartFooter)

/** What stands under a picture: comparability warnings, sources with seals, notes, the table behind it. */
export function ChartFooter({
  chart,
  catalogue,
  notes = true,
  view,
  headline,
  table = true,
}: {
  readonly chart: CompiledChart
  readonly catalogue: Catalogue
  readonly notes?: boolean
  /** What the chart shows, where the footer leads on to exploring it. */
  readonly view?: View
  /** What stands as the chart's title in place of its finding. */
  readonly headline?: string | undefined
  /** Whether the table can be opened here; it need not where it stands above. */
  readonly table?: boolean
}) {
  const t = useT()
  return (
    <div className={styles.footer}>
      {chart.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <Icon name="warning" size={14} /> {warning}
        </p>
      ))}
      <Sources chart={chart} catalogue={catalogue} />
      {notes && chart.notes.length > 0 && (
        <p className={styles.note}>
          <b>{t('chart.note')}</b> {chart.notes.join(t('chart.noteSeparator'))}
        </p>
      )}
      {view && (
        <div className={styles.ways}>
          <ExploreLink view={view} catalogue={catalogue} />
          <AddToBriefing view={view} />
          <Export view={view} catalogue={catalogue} headline={headline} />
        </div>
      )}
      {table && <ChartTable chart={chart} catalogue={catalogue} />}
    </div>
  )
}

/** Takes the chart away; Explore has a button of its own for it. */
function Export({
  view,
  catalogue,
  headline,
}: {
  readonly view: View
  readonly catalogue: Catalogue
  readonly headline: string | undefined
}) {
  const locale = useLocale()
  const { page } = useNavigation()
  const subject = useMemo<ExportSubject>(
    () => ({ type: 'chart', item: { view, ...(headline ? { headline: { [locale]: headline } } : {}) } }),
    [view, headline, locale],
  )
  return page?.name === 'explore' ? null : <ExportButton subject={subject} catalogue={catalogue} look="link" />
}

function Sources({ chart, catalogue }: { readonly chart: CompiledChart; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const citations = distinctSources(catalogue, chart.sources)
  if (citations.length === 0) return null
  return (
    <p className={styles.note}>
      <b>{t('chart.source')}</b>{' '}
      {citations.map((citation) => (
        <span key={citation.number} className={styles.source}>
          {citation.type === 'series'
            ? citation.series?.citation.publisher[locale]
            : citation.document.publisher[locale]}{' '}
          <CitationSeal citation={citation} />{' '}
        </span>
      ))}
    </p>
  )
}
