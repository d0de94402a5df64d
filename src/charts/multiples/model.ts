import { scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ViewOf } from '../../view/view.ts'
import { latestPeriod, peersOf, regionOf, seriesValue } from '../data.ts'
import { refusedModel } from '../refused.ts'
import { fromFirstValue, spanOf } from '../span.ts'
import { type Subject, subjectOf } from '../subject.ts'
import type { ChartContext, ChartModel } from '../types.ts'
import { breakWarnings, emptyModel, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'
import type { MultiplesDrawing } from './drawing.ts'
import { groupPanels } from './group.ts'
import { gridOf } from './layout.ts'
import type { Given } from './parts.ts'
import { regionPanels } from './region.ts'
import { sectorModel, sectorRegion } from './sector.ts'

type Model = ChartModel<MultiplesDrawing | null>

/** With the height that the panels take at the chart's width. */
function sized(model: ChartModel<MultiplesDrawing>, context: ChartContext): Model {
  const { t } = context
  const { panels, body } = model.drawing
  const grid = gridOf(model.drawing, context, context.width)
  const shown = grid.boxes.length
  const cut = body === 'bars' && panels.slice(0, shown).some((panel) => panel.marks.length > grid.bars)
  return {
    ...model,
    height: grid.height,
    notes: [
      ...(shown < panels.length ? [t('budget.panels', { shown, count: panels.length })] : []),
      ...(cut ? [t('budget.members', { count: grid.bars })] : []),
      ...model.notes,
    ],
  }
}

function bySector(view: ViewOf<'multiples'>, catalogue: Catalogue, context: ChartContext): Model {
  const { t, locale } = context
  const region = sectorRegion(view)
  if (!region) return refusedModel(view, catalogue, context, t('multiples.no.region'))
  const model = sectorModel(view, region, catalogue, context)
  if (model) return sized(model, context)
  const name = regionOf(catalogue, region).short[locale]
  return refusedModel(view, catalogue, context, t('multiples.no.sectors', { region: name }))
}

/** The table within the View's span, the period its panels are ordered by, and one unit for all. */
function givenOf(
  view: ViewOf<'multiples'>,
  catalogue: Catalogue,
  subject: Subject,
  context: ChartContext,
): Given | null {
  const cut = spanOf(subject.series, view.from, view.to)
  const series = view.of === 'trend' ? fromFirstValue(cut) : cut
  if (series.periods.length === 0) return null
  const asked = view.of !== 'trend' && view.period && series.periods.includes(view.period) ? view.period : undefined
  const period = asked ?? latestPeriod(catalogue, series)
  const { indicator } = subject
  const nation = indicator.additive ? [] : [catalogue.site.nation]
  const codes = [...peersOf(catalogue, series).map((region) => region.code), ...nation]
  const periods = view.of === 'trend' ? series.periods : [period]
  const values = codes.flatMap((code) => periods.map((item) => seriesValue(series, code, item)))
  if (values.every((value) => value === null)) return null
  return {
    view,
    catalogue,
    subject,
    series,
    period,
    scale: scaleFor(values, indicator.unit, context.locale),
    context,
  }
}

/**
 * The same small chart once per region, area group or sector, all on one axis. Bars and dots are divided by area group
 * only: one region is a single bar, and sizes of different sectors are not ranked against each other.
 */
export function multiplesModel(view: ViewOf<'multiples'>, catalogue: Catalogue, context: ChartContext): Model {
  const { t, locale } = context
  if (view.of !== 'trend' && view.by !== 'group')
    return refusedModel(
      view,
      catalogue,
      context,
      t(view.by === 'region' ? 'multiples.no.single' : 'multiples.no.sector'),
    )
  if (view.by === 'sector') return bySector(view, catalogue, context)
  const subject = subjectOf(view, catalogue)
  if (!subject) return emptyModel(view, catalogue, context)
  const given = givenOf(view, catalogue, subject, context)
  if (!given) return emptyModel(view, catalogue, context)
  const division = view.by === 'group' ? groupPanels(given) : regionPanels(given)
  if (!division) return refusedModel(view, catalogue, context, t('multiples.no.groups'))
  const { series, period } = given
  const [from, to] = [series.periods[0] ?? period, series.periods.at(-1) ?? period]
  const trend = view.of === 'trend'
  return sized(
    {
      drawing: division.drawing,
      height: 0,
      table: division.table,
      headline: division.headline,
      subtitle: subtitleWords(
        subject.indicator.name[locale],
        given.scale,
        trend && from !== to ? `${from}–${to}` : period,
        context,
      ),
      notes: [...division.notes, ...seriesNotes(catalogue, series, period, context)],
      warnings: [
        ...treatmentWarnings(view, subject, context),
        ...(trend ? breakWarnings(series, from, to, context) : []),
      ],
      sources: subject.sources,
    },
    context,
  )
}
