import { verdictLook } from '../../charts/progress/words.ts'
import type { Progress } from '../../measure/progress.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Choices, Select } from '../../ui/control.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { VerdictSign } from '../../ui/verdict-chip.tsx'
import type { Entry } from './page.tsx'
import styles from './targets.module.css'

type Verdict = Progress['verdict']['verdict']

/** In the order in which a reader wants them: what is settled, what runs, what is silent. */
export const VERDICTS: readonly Verdict[] = [
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
  readonly sector: string
  readonly verdict: Verdict | ''
  readonly catalogue: Catalogue
}

/** Value of the choice of a target's sector. */
export const sectorOf = ({ target }: Entry): string => target.sector ?? 'none'

/** Verdicts with how many there are, and sectors; the choice stands in the address. */
export function Filters({ entries, ofSector, sector, verdict, catalogue }: FiltersProps) {
  const t = useT()
  const locale = useLocale()
  const { setSearch } = useNavigation()
  const count = (of: Verdict) => ofSector.filter((entry) => entry.state.progress.verdict.verdict === of).length
  const sectors = [...new Map(entries.map((entry) => [sectorOf(entry), entry.target.sector]))]
    .map(([value, id]) => ({
      value,
      label: id ? (catalogue.sectors.get(id)?.name[locale] ?? id) : t('targets.sector.none'),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <div className={styles.filters}>
      <Choices
        label={t('targets.verdict')}
        value={verdict}
        onChange={(value) => setSearch({ verdict: value || undefined }, { push: true })}
        options={[
          { value: '', label: t('targets.all'), count: ofSector.length },
          ...VERDICTS.map((one) => ({
            value: one as string,
            label: t(`progress.verdict.${one}`),
            icon: <VerdictSign tag={verdictLook(one)} />,
            count: count(one),
          })).filter((option) => option.count > 0 || option.value === verdict),
        ]}
      />
      <Select
        label={t('targets.sector')}
        value={sector}
        onChange={(value) => setSearch({ sector: value || undefined }, { push: true })}
        options={[{ value: '', label: t('targets.sector.all') }, ...sectors]}
      />
    </div>
  )
}
