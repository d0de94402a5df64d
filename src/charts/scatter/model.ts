import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ViewOf } from '../../view/view.ts'
import { logAxis, tightAxis } from '../axis.ts'
import { indicatorOf, nationValue } from '../data.ts'
import { nationName } from '../reference.ts'
import { type Subject, subjectOf } from '../subject.ts'
import type { ChartContext, ChartModel } from '../types.ts'
import { emptyModel, listWords, seriesNotes, treatmentWarnings } from '../words.ts'
import { inSentence, isDrawn, type Measure, type ScatterDrawing, type ScatterRow, type Side } from './drawing.ts'
import { fitOf } from './fit-line.ts'
import { commonPeriods, scatterRows, sharedPeers } from './rows.ts'
import { scatterHeadline, scatterNotes, scatterTable } from './words.ts'

type ScatterView = ViewOf<'scatter'>

function measureOf({ indicator, series }: Subject, values: readonly (number | null)[], locale: ChartContext['locale']) {
  return { indicator, unit: series.unit, scale: scaleFor(values, series.unit, locale) } satisfies Measure
}

/** One axis: logarithmic where asked for and possible, with the nation's value where that is a peer of the dots. */
function sideOf(
  subject: Subject,
  values: readonly number[],
  asked: { readonly log: boolean; readonly treatment: string; readonly period: string; readonly ticks?: number },
  catalogue: Catalogue,
  context: ChartContext,
): Side {
  const { t, locale } = context
  const { indicator, series } = subject
  const isPeer = !indicator.additive && asked.treatment !== 'share-of-nation'
  const nation = isPeer ? nationValue(catalogue, series, asked.period) : null
  const measure = measureOf(subject, [...values, nation], locale)
  const { scale } = measure
  const log = asked.log && values.every((value) => value > 0) && (nation ?? 1) > 0
  const name = indicator.name[locale]
  return {
    ...measure,
    log,
    axis: log ? logAxis([...values, nation]) : tightAxis([...values, nation], asked.ticks),
    title: scale.unit ? t('scatter.axis', { name, unit: scale.unit }) : name,
    nation:
      nation === null
        ? null
        : {
            value: nation,
            label: t('chart.nation', {
              nation: nationName(catalogue, context),
              value: formatNumber(nation, scale, locale) + (scale.suffix === '%' ? '%' : ''),
            }),
          },
  }
}

/** A chart that is refused, with the reason where its picture would be. */
function refused(view: ScatterView, catalogue: Catalogue, context: ChartContext, reason: string): ChartModel<null> {
  const headline = { short: context.t('relation.short.refused'), full: reason }
  return { ...emptyModel(view, catalogue, context, reason), headline, warnings: [reason] }
}

const sizeOf = (all: readonly ScatterRow[], subject: Subject | null, { locale, t }: ChartContext) => {
  if (!subject) return null
  const values = all.filter(isDrawn).flatMap((row) => (row.size !== null && row.size > 0 ? [row.size] : []))
  const measure = measureOf(subject, values, locale)
  const title = t('scatter.size', { name: subject.indicator.name[locale] })
  return { ...measure, title, most: Math.max(0, ...values) }
}

/**
 * Two indicators against each other: a dot per region that has both, of the latest period up to the one asked for that
 * all tables have for most of their regions. Refused with the reason where there is no such period.
 */
export function scatterModel(
  view: ScatterView,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<ScatterDrawing | null> {
  const { t, locale } = context
  const yView = { ...view, indicator: view.y, treatment: view.yTreatment }
  const xSubject = subjectOf(view, catalogue)
  const ySubject = subjectOf(yView, catalogue)
  const sizeSubject = view.size ? subjectOf({ ...view, indicator: view.size, treatment: 'value' }, catalogue) : null
  const name = (id: typeof view.indicator) => indicatorOf(catalogue, id).name[locale]
  const no = (reason: string) => refused(view, catalogue, context, reason)

  if (!xSubject) return no(t('scatter.refused.table', { name: name(view.indicator), other: inSentence(name(view.y)) }))
  if (!ySubject) return no(t('scatter.refused.table', { name: name(view.y), other: inSentence(name(view.indicator)) }))
  if (view.size && !sizeSubject)
    return no(t('scatter.refused.table', { name: name(view.size), other: inSentence(name(view.indicator)) }))
  const names = { x: xSubject.indicator.name[locale], y: inSentence(ySubject.indicator.name[locale]) }
  const treated = (subject: Subject, asked: ScatterView['treatment']) => (subject.obstacle ? 'value' : asked)
  if (view.indicator === view.y && treated(xSubject, view.treatment) === treated(ySubject, view.yTreatment))
    return no(t('scatter.refused.same'))

  const subjects = [xSubject, ySubject, ...(sizeSubject ? [sizeSubject] : [])]
  const tables = subjects.map((subject) => subject.series)
  const { peers, left } = sharedPeers(catalogue, [xSubject.series, ySubject.series])
  if (peers.length < 3) return no(t('scatter.refused.regions', names))
  const periods = commonPeriods(tables, peers)
  const nearest = periods[0]
  const measures = listWords(
    subjects.map(({ indicator }, index) => (index ? inSentence(indicator.name[locale]) : indicator.name[locale])),
    t,
  )
  if (nearest === undefined) return no(t('scatter.refused.period', { measures }))
  const period = periods.findLast((item) => item <= (view.period ?? item))
  const when = (item: string) => formatPeriod(item, locale)
  if (period === undefined)
    return no(
      t('scatter.refused.until', {
        asked: when(view.period ?? ''),
        measures: inSentence(measures),
        period: when(nearest),
      }),
    )

  const rows = scatterRows(view, peers, period, [xSubject.series, ySubject.series, sizeSubject?.series ?? null])
  const drawn = rows.filter(isDrawn)
  const x = sideOf(
    xSubject,
    drawn.map((row) => row.x),
    { log: view.scale === 'log', treatment: view.treatment, period },
    catalogue,
    context,
  )
  const y = sideOf(
    ySubject,
    drawn.map((row) => row.y),
    { log: view.yScale === 'log', treatment: view.yTreatment, period, ticks: ticksFor(context.height) },
    catalogue,
    context,
  )
  const fit = view.fit ? fitOf(drawn, { x, y }, context) : null
  const drawing: ScatterDrawing = {
    rows,
    x,
    y,
    size: sizeOf(rows, sizeSubject, context),
    fit: fit?.line ?? null,
  }
  const words = { ...names, period: when(period), size: sizeSubject?.indicator.name[locale] ?? '' }
  return {
    drawing,
    height: context.height ?? heightFor(context.width, drawing),
    table: scatterTable(drawing, period, context),
    headline: scatterHeadline(rows, { x, y }, context),
    subtitle: t(sizeSubject ? 'scatter.subtitle.size' : 'scatter.subtitle', words),
    notes: [
      ...new Set([
        ...(fit ? [fit.note] : []),
        ...scatterNotes(drawing, left, context),
        ...subjects.flatMap((subject) => seriesNotes(catalogue, subject.series, period, context)),
      ]),
    ],
    warnings: [
      ...new Set([
        ...treatmentWarnings(view, xSubject, context),
        ...treatmentWarnings(yView, ySubject, context),
        ...(view.period && view.period !== period
          ? [t('scatter.period', { asked: when(view.period), period: when(period) })]
          : []),
        ...(view.scale === 'log' && !x.log ? [t('scatter.log.x')] : []),
        ...(view.yScale === 'log' && !y.log ? [t('scatter.log.y')] : []),
      ]),
    ],
    sources: [...new Set(subjects.map(({ indicator }) => indicator.id))].map((id) => ({
      type: 'series',
      indicator: id,
    })),
  }
}

/** Fewer ticks along a height that was asked for and is low. */
const ticksFor = (height: number | undefined): number =>
  height === undefined ? 5 : Math.min(6, Math.max(2, Math.round((height - 75) / 44)))

const heightFor = (width: number, { size }: ScatterDrawing): number =>
  Math.round(Math.min(520, Math.max(340, width * 0.56))) + (size ? 34 : 0)
