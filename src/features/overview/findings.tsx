import { regionsAt } from '../../charts/data.ts'
import { targetState } from '../../charts/progress/target.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Card } from '../../ui/card.tsx'
import { Chart } from '../../ui/chart/chart.tsx'
import { useChart } from '../../ui/chart/use-chart.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { Guard } from '../../ui/slices.tsx'
import { useToday } from '../../ui/today.tsx'
import { viewSchema } from '../../view/view.ts'
import styles from './overview.module.css'

/** Three findings, each computed: the way of a target met, who holds most of an indicator, how all provinces moved. */
export function Findings({ catalogue }: { readonly catalogue: Catalogue }) {
  const [share, total] = catalogue.site.keyIndicators
    .map((id) => catalogue.indicators.get(id))
    .reduce<[string | null, string | null]>(
      ([ratio, sum], indicator) =>
        !indicator
          ? [ratio, sum]
          : indicator.additive
            ? [ratio, sum === null && indicator.topic !== 'innovation' ? indicator.id : sum]
            : [ratio ?? indicator.id, sum],
      [null, null],
    )
  return (
    <>
      {catalogue.site.featuredTargets.length > 0 && (
        <Card className={styles.story}>
          <Guard slices={['targets']}>
            <TargetStory catalogue={catalogue} />
          </Guard>
        </Card>
      )}
      {total && (
        <Card className={styles.finding}>
          <Guard slices={[`indicator/${total}`]}>
            <Concentration catalogue={catalogue} indicator={total} />
          </Guard>
        </Card>
      )}
      {share && (
        <Card className={styles.finding}>
          <Guard slices={[`indicator/${share}`]}>
            <Movement catalogue={catalogue} indicator={share} />
          </Guard>
        </Card>
      )}
    </>
  )
}

/** The first featured target that was met, else the first: all its figures over time. */
function TargetStory({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const today = useToday()
  const states = catalogue.site.featuredTargets
    .filter((key) => catalogue.figures.some((figure) => figure.key === key))
    .map((key) => targetState(key, catalogue, today))
  const state = states.find((item) => item.progress.verdict.verdict === 'met') ?? states[0]
  if (!state) return null
  const view = viewSchema.parse({ kind: 'gauge', target: state.target.key, look: 'card' })
  const trend = viewSchema.parse({
    kind: 'trend',
    indicator: state.indicator.id,
    sector: state.sector?.id,
    regions: [state.region.code],
  })
  return (
    <Chart
      view={trend}
      catalogue={catalogue}
      width={660}
      eyebrow={t('overview.story')}
      title={<Headline view={view} catalogue={catalogue} />}
      level={2}
    />
  )
}

function Headline({
  view,
  catalogue,
}: {
  readonly view: ReturnType<typeof viewSchema.parse>
  readonly catalogue: Catalogue
}) {
  return useChart(view, catalogue, 232).headline.full
}

function Concentration({ catalogue, indicator }: { readonly catalogue: Catalogue; readonly indicator: string }) {
  const locale = useLocale()
  const view = viewSchema.parse({ kind: 'rank', indicator, limit: 9, reference: 'none' })
  const tiles = viewSchema.parse({ kind: 'tiles', indicator })
  const name = catalogue.indicators.get(tiles.kind === 'tiles' ? tiles.indicator : ('' as never))?.name[locale] ?? ''
  return (
    <Chart
      view={view}
      catalogue={catalogue}
      width={320}
      eyebrow={name}
      title={<Headline view={tiles} catalogue={catalogue} />}
      notes={false}
    />
  )
}

function Movement({ catalogue, indicator }: { readonly catalogue: Catalogue; readonly indicator: string }) {
  const locale = useLocale()
  const regions = [...regionsAt(catalogue, 'province').map((region) => region.code), catalogue.site.nation]
  const view = viewSchema.parse({ kind: 'trend', indicator, regions })
  const name = view.kind === 'trend' ? catalogue.indicators.get(view.indicator)?.name[locale] : ''
  return <Chart view={view} catalogue={catalogue} width={320} eyebrow={name ?? ''} notes={false} />
}
