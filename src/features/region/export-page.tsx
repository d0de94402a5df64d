import { useMemo } from 'react'
import type { TargetState } from '../../charts/progress/target.ts'
import { translator } from '../../i18n/translate.ts'
import type { DistinctTarget } from '../../measure/targets.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import { ExportButton } from '../../ui/export/export-button.tsx'
import type { ExportItem, ExportSubject } from '../../ui/export/subject.ts'
import { useT } from '../../ui/locale.tsx'
import { type ViewInput, viewSchema } from '../../view/view.ts'
import { type Counts, leadSentence } from './lead.ts'
import type { OfficialValue } from './official.ts'
import { trendsOf } from './statements.ts'

interface ExportPageProps {
  readonly catalogue: Catalogue
  readonly region: Region
  readonly official: readonly OfficialValue[]
  readonly figures: readonly StatedFigure[]
  readonly targets: readonly DistinctTarget[]
  readonly states: readonly TargetState[]
  readonly counts: Counts
}

/** Charts of each part of the page: a picture of more than so many is a wall and not a page. */
const MOST = { trends: 4, targets: 4, statements: 2, places: 2 }

/** Takes the charts of a region's page away together: where it stands, what it promised, where it lies among its peers. */
export function ExportPage(props: ExportPageProps) {
  const { catalogue, region, official, states, counts } = props
  const t = useT()
  const items = itemsOf(props)
  // Built anew at every rendering of the page; the same charts are the same subject.
  const key = JSON.stringify(items)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the sentence is made of changes with the charts
  const subject = useMemo<ExportSubject>(
    () => ({
      type: 'page',
      title: (locale) => region.name[locale],
      subtitle: (locale) =>
        leadSentence(region, official, states, counts, { t: translator(locale), locale }) ?? region.name[locale],
      items,
    }),
    [key, region],
  )
  return items.length === 0 ? null : (
    <ExportButton subject={subject} catalogue={catalogue} look="button" of={t('export.page')} />
  )
}

function itemsOf({ catalogue, region: { code }, official, figures, targets }: ExportPageProps): ExportItem[] {
  const placed = official.filter(({ past, place }) => past && place && place.of > 1)
  const views: ViewInput[] = [
    ...official
      .filter(({ past }) => past?.first)
      .slice(0, MOST.trends)
      .map(({ indicator, past }) => ({
        kind: 'trend' as const,
        indicator: indicator.id,
        highlight: [code],
        from: past?.since ?? past?.first?.period,
      })),
    ...targets
      .slice(0, MOST.targets)
      .map(({ target }) => ({ kind: 'gauge' as const, target: target.key, look: 'full' as const })),
    ...trendsOf(catalogue, figures)
      .slice(0, MOST.statements)
      .map(({ indicator, sector }) => ({ kind: 'trend' as const, indicator, sector, regions: [code] })),
    ...placed.slice(0, MOST.places).map(({ indicator, period }) => ({
      kind: 'strip' as const,
      look: 'dots' as const,
      indicator: indicator.id,
      period,
      highlight: [code],
    })),
  ]
  return views.map((view) => ({ view: viewSchema.parse(view) }))
}
