import { verdictLook } from '../../charts/progress/words.ts'
import type { Progress } from '../../measure/progress.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Choices, Select } from '../../ui/control.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { VerdictSign } from '../../ui/verdict-chip.tsx'
import type { Entry } from './page.tsx'
import styles from './targets.module.css'

const VERDICTS: readonly Progress['verdict']['verdict'][] = [
  'met',
  'missed',
  'behind',
  'on-pace',
  'overdue-no-figure',
  'one-figure',
  'no-actual',
  'no-deadline',
]

interface FiltersProps {
  readonly entries: readonly Entry[]
  readonly ofSector: readonly Entry[]
  readonly catalogue: Catalogue
}

/** Verdicts with how many there are, and sectors; the choice stands in the address. */
export function Filters({ entries, ofSector, catalogue }: FiltersProps) {
  const t = useT()
  const locale = useLocale()
  const { search, setSearch } = useNavigation()
  const count = (verdict: string) => ofSector.filter((entry) => entry.state.progress.verdict.verdict === verdict).length
  const sectors = [...new Set(entries.map((entry) => entry.target.sector))]
    .map((id) => ({
      value: id ?? 'none',
      label: id ? (catalogue.sectors.get(id)?.name[locale] ?? id) : t('targets.sector.none'),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <div className={styles.filters}>
      <Choices
        label={t('targets.verdict')}
        value={search.verdict ?? ''}
        onChange={(value) => setSearch({ verdict: value || undefined }, { push: true })}
        options={[
          { value: '', label: t('targets.all'), count: ofSector.length },
          ...VERDICTS.map((verdict) => ({
            value: verdict as string,
            label: t(`progress.verdict.${verdict}`),
            icon: <VerdictSign tag={verdictLook(verdict)} />,
            count: count(verdict),
          })).filter((option) => option.count > 0 || option.value === search.verdict),
        ]}
      />
      <Select
        label={t('targets.sector')}
        value={search.sector ?? ''}
        onChange={(value) => setSearch({ sector: value || undefined }, { push: true })}
        options={[{ value: '', label: t('targets.sector.all') }, ...sectors]}
      />
    </div>
  )
}
