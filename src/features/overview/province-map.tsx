import type { Catalogue } from '../../model/catalogue.ts'
import { indicatorIdSchema } from '../../model/ids.ts'
import { Chart, Picture } from '../../ui/chart/chart.tsx'
import { Select } from '../../ui/control.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import { viewSchema } from '../../view/view.ts'
import styles from './overview.module.css'

/** The map of equal squares for one key indicator at a time; the choice stands in the address. */
export function ProvinceMap({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { search, setSearch } = useNavigation()
  const keys = catalogue.site.keyIndicators
  const asked = indicatorIdSchema.safeParse(search.indicator)
  const chosen = keys.find((id) => asked.success && id === asked.data) ?? keys[0]
  if (!chosen) return null
  const options = keys.map((id) => ({ value: id, label: catalogue.indicators.get(id)?.name[locale] ?? id }))
  return (
    <>
      <Select
        label={t('column.measure')}
        value={chosen}
        onChange={(value) => setSearch({ indicator: value === keys[0] ? undefined : value }, { push: true })}
        options={options}
      />
      <Guard slices={[`indicator/${chosen}`]}>
        <Chart
          view={viewSchema.parse({ kind: 'tiles', indicator: chosen })}
          catalogue={catalogue}
          width={422}
          level={2}
        />
        <div className={styles.strip}>
          <Picture view={viewSchema.parse({ kind: 'strip', indicator: chosen })} catalogue={catalogue} width={422} />
        </div>
        <p className={styles.minor}>
          {t('overview.map.hint')}{' '}
          <PageLink to={{ name: 'indicator', subject: chosen }}>{t('overview.map.more')}</PageLink>
        </p>
      </Guard>
    </>
  )
}
