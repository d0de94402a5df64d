import { latestPeriod } from '../../charts/data.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import type { SubjectView } from '../../view/view.ts'

/** Kinds that show periods from one to another, not one of them. */
export type SpanView = Extract<SubjectView, { kind: 'trend' | 'multiples' | 'table' }>

export const showsSpan = (view: SubjectView): view is SpanView =>
  view.kind === 'trend' || view.kind === 'multiples' || view.kind === 'table'

interface Moment {
  readonly view: SubjectView
  readonly catalogue: Catalogue
  readonly series: Series
}

/** The period that is drawn: the one asked for, else the latest that most places have. */
export const periodShown = ({ view, catalogue, series }: Moment): string =>
  view.period ?? latestPeriod(catalogue, series)
