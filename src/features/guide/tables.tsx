import { verdictLook } from '../../charts/progress/words.ts'
import { formatDate } from '../../i18n/dates.ts'
import { formatQuantity } from '../../i18n/numbers.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import { BOUNDS } from '../../model/documents.ts'
import type { Bound } from '../../model/interval.ts'
import { unitKind } from '../../model/units.ts'
import { Card, PartTitle } from '../../ui/card.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import styles from './guide.module.css'
import { Mark } from './mark.tsx'

/** Verdicts in the order in which they are tried. */
const VERDICTS = [
  'met',
  'no-deadline',
  'missed',
  'overdue-no-figure',
  'behind',
  'on-pace',
  'one-figure',
  'no-actual',
] as const

/** Every verdict with its rule, first that applies first. */
export function VerdictTable({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card>
      <PartTitle title={t('guide.verdicts')} note={t('guide.verdicts.note')} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('guide.verdict')}</th>
            <th scope="col">{t('guide.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {VERDICTS.map((verdict) => (
            <tr key={verdict}>
              <th scope="row">
                <VerdictChip tag={{ text: t(`progress.verdict.${verdict}`), ...verdictLook(verdict) }} />
              </th>
              <td>{t(`guide.verdict.${verdict}`, { date: formatDate(catalogue.site.searchedUntil, locale) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** A surely read figure with a bound, of money or a share where there is one: "at least 1" says little. */
function exampleOf(bound: Bound, catalogue: Catalogue): StatedFigure | undefined {
  const fitting = catalogue.figures.filter((figure) => figure.bound === bound && figure.confidence === 'high')
  return fitting.find(({ unit }) => unitKind(unit) === 'money' || unitKind(unit) === 'share') ?? fitting[0]
}

/** Every bound: the word, how it is read, how it looks, a real figure with it. */
export function BoundTable({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card>
      <PartTitle title={t('guide.bounds')} note={t('guide.bounds.note')} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('guide.bounds.word')}</th>
            <th scope="col">{t('guide.bounds.read')}</th>
            <th scope="col" className={styles.look}>
              {t('guide.bounds.look')}
            </th>
            <th scope="col">{t('guide.bounds.example')}</th>
          </tr>
        </thead>
        <tbody>
          {BOUNDS.map((bound) => {
            const figure = exampleOf(bound, catalogue)
            return (
              <tr key={bound} data-testid="bound">
                <th scope="row">{t(`guide.bound.${bound}`)}</th>
                <td>{t(`guide.bound.${bound}.read`)}</td>
                <td className={styles.look}>
                  <Mark name={bound} />
                </td>
                <td>
                  {figure && (
                    <>
                      {formatQuantity(figure.value, figure.unit, { locale, bound, long: true })}{' '}
                      <Seal catalogue={catalogue} source={{ type: 'statement', key: figure.key }} />
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}
