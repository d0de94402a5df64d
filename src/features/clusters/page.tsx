import { useMemo } from 'react'
import { type Matrix, pledgeMatrix } from '../../charts/matrix/model.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Card, PageTitle, PartTitle } from '../../ui/card.tsx'
import { Chart } from '../../ui/chart/chart.tsx'
import { Select } from '../../ui/control.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import type { ViewOf } from '../../view/view.ts'
import { viewSchema } from '../../view/view.ts'
import styles from './clusters.module.css'
import { SectorCard } from './sector-card.tsx'

type MatrixView = ViewOf<'matrix'>

/** The View for a place and a sector; none of them means all. */
function viewFor(region: string | undefined, sector: string | undefined): MatrixView {
  const view = viewSchema.parse({
    kind: 'matrix',
    ...(region ? { regions: [region] } : {}),
    ...(sector ? { sectors: [sector] } : {}),
  })
  if (view.kind !== 'matrix') throw new Error('not a matrix')
  return view
}

const ALL = viewFor(undefined, undefined)

/** Who committed to which sector: the matrix, and every statement with its sentence. */
export function ClustersPage({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const { search } = useNavigation()
  const all = useMemo(() => pledgeMatrix(ALL, catalogue), [catalogue])
  // What no commitment names counts as not asked for.
  const region = all.regions.find(({ code }) => code === search.region)?.code
  const sector = all.sectors.find(({ id }) => id === search.sector)?.id
  const view = useMemo(() => viewFor(region, sector), [region, sector])
  const matrix = useMemo(() => pledgeMatrix(view, catalogue), [view, catalogue])
  const lead = t('clusters.lead', {
    pledges: catalogue.pledges.length,
    places: all.regions.length,
    sectors: all.sectors.length,
  })
  return (
    <div className={styles.page}>
      <PageTitle title={t('clusters.title')} lead={lead} />
      <Filters all={all} region={region ?? ''} sector={sector ?? ''} />
      <p className={styles.absence}>
        <Icon name="warning" size={14} /> {t('clusters.absence')}
      </p>
      <Guard slices={['pledges']}>
        <Card>
          <Chart view={view} catalogue={catalogue} width={1342} level={2} />
        </Card>
        <section className={styles.part}>
          <PartTitle title={t('clusters.list')} note={t('clusters.list.note')} />
          <div className={styles.sectors}>
            {matrix.sectors.map((item) => (
              <SectorCard
                key={item.id}
                sector={item}
                cells={matrix.cells.filter((cell) => cell.sector === item)}
                catalogue={catalogue}
              />
            ))}
          </div>
        </section>
      </Guard>
    </div>
  )
}

interface FiltersProps {
  readonly all: Matrix
  readonly region: string
  readonly sector: string
}

function Filters({ all, region, sector }: FiltersProps) {
  const t = useT()
  const locale = useLocale()
  const { setSearch } = useNavigation()
  const everything = { value: '', label: t('ref.all') }
  return (
    <div className={styles.filters}>
      <Select
        label={t('clusters.region')}
        value={region}
        onChange={(value) => setSearch({ region: value || undefined })}
        options={[everything, ...all.regions.map(({ code, short }) => ({ value: code, label: short[locale] }))]}
      />
      <Select
        label={t('clusters.sector')}
        value={sector}
        onChange={(value) => setSearch({ sector: value || undefined })}
        options={[everything, ...all.sectors.map(({ id, name }) => ({ value: id, label: name[locale] }))]}
      />
      {(region || sector) && (
        <button
          type="button"
          className={styles.reset}
          onClick={() => setSearch({ region: undefined, sector: undefined })}
        >
          {t('clusters.reset')}
        </button>
      )}
    </div>
  )
}
