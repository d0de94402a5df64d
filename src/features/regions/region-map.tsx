import { useMemo } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { Card } from '../../ui/card.tsx'
import { Chart } from '../../ui/chart/chart.tsx'
import { Select } from '../../ui/control.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import { viewSchema } from '../../view/view.ts'
import styles from './page.module.css'

/** Logical width of the map: a little less than half of a laptop's page. */
const WIDTH = 568

/** A key indicator over the map of equal squares; which one is kept in the address. */
export function RegionMap({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { search, setSearch } = useNavigation()
  const choices = catalogue.site.keyIndicators.flatMap((id) => catalogue.indicators.get(id) ?? [])
  const chosen = choices.find(({ id }) => id === search.indicator) ?? choices[0]
  const id = chosen?.id
  const view = useMemo(() => (id ? viewSchema.parse({ kind: 'tiles', indicator: id }) : null), [id])
  if (!view || !id) return null
  return (
    <Card className={styles.map}>
      <Select
        label={t('column.measure')}
        value={id}
        onChange={(value) => setSearch({ indicator: value === choices[0]?.id ? undefined : value })}
        options={choices.map((indicator) => ({ value: indicator.id, label: indicator.name[locale] }))}
      />
      <Guard slices={[`indicator/${id}`]}>
        <Chart view={view} catalogue={catalogue} width={WIDTH} level={2} />
        <p className={styles.hint}>{t('overview.map.hint')}</p>
      </Guard>
    </Card>
  )
}
