import { obstacleTo } from '../../charts/subject.ts'
import { searchText } from '../../measure/search.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { IndicatorId } from '../../model/ids.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { type SubjectView, TREATMENTS, type Treatment } from '../../view/view.ts'
import { Combobox } from './combobox.tsx'
import styles from './controls.module.css'
import { Choice, Field } from './field.tsx'
import { shareRegions, withIndicator } from './kinds.ts'
import { coverWords, indicatorOptions, periodOptions } from './options.ts'
import { change, type Write } from './state.ts'
import { useInitials } from './use-initials.ts'

export interface ControlProps {
  readonly view: SubjectView
  readonly catalogue: Catalogue
  readonly write: Write
}

/** Which indicator; for dots of two indicators all that they show. */
export function MeasureControl({ view, catalogue, write }: ControlProps) {
  const t = useT()
  const locale = useLocale()
  const { initials, fetchInitials } = useInitials()
  const speech = { t, locale, initials }
  const indicator = catalogue.indicators.get(view.indicator)
  const nameOf = (id: IndicatorId | undefined): string => (id && catalogue.indicators.get(id)?.name[locale]) ?? ''
  const others = () => indicatorOptions(catalogue, speech, ({ id }) => shareRegions(catalogue, view.indicator, id))
  return (
    <>
      <Field
        label={view.kind === 'scatter' ? t('explore.x') : t('explore.measure')}
        note={indicator && coverWords(catalogue, indicator, t)}
      >
        <Combobox
          className={styles.measure}
          label={view.kind === 'scatter' ? t('explore.x') : t('explore.measure')}
          value={nameOf(view.indicator)}
          placeholder={t('explore.measure.find')}
          options={() => indicatorOptions(catalogue, speech)}
          onFocus={fetchInitials}
          onChoose={(key) => write((now) => withIndicator(now, key as IndicatorId, catalogue))}
          none={t('explore.none')}
        />
        <p className={styles.small}>{catalogue.reference.indicators[view.indicator]?.[locale]}</p>
      </Field>
      <TreatmentControl
        view={view}
        catalogue={catalogue}
        indicator={view.indicator}
        value={view.treatment}
        label={t('explore.treatment')}
        onChange={(treatment) => write(change({ treatment }))}
      />
      {view.treatment === 'index' && <BaseControl view={view} catalogue={catalogue} write={write} />}
      {view.kind === 'scatter' && (
        <>
          <Field label={t('explore.y')}>
            <Combobox
              className={styles.measure}
              label={t('explore.y')}
              value={nameOf(view.y)}
              options={others}
              onFocus={fetchInitials}
              onChoose={(y) => write(change({ y }))}
              none={t('explore.none')}
            />
          </Field>
          <TreatmentControl
            view={view}
            catalogue={catalogue}
            indicator={view.y}
            value={view.yTreatment}
            label={t('explore.yTreatment')}
            onChange={(yTreatment) => write(change({ yTreatment }))}
          />
          <Field label={t('explore.size')}>
            <Combobox
              className={styles.measure}
              label={t('explore.size')}
              value={view.size ? nameOf(view.size) : t('explore.size.none')}
              options={() => [
                { key: 'none', label: t('explore.size.none'), text: searchText([t('explore.size.none')]) },
                ...others().filter(({ key }) => catalogue.indicators.get(key as IndicatorId)?.additive),
              ]}
              onFocus={fetchInitials}
              onChoose={(key) => write(change({ size: key === 'none' ? undefined : key }))}
              none={t('explore.none')}
            />
          </Field>
        </>
      )}
    </>
  )
}

interface TreatmentControlProps {
  readonly view: SubjectView
  readonly catalogue: Catalogue
  readonly indicator: IndicatorId
  readonly value: Treatment
  readonly label: string
  readonly onChange: (treatment: Treatment) => void
}

/** What is done to the values; what cannot be done says why. */
function TreatmentControl({ catalogue, indicator, value, label, onChange }: TreatmentControlProps) {
  const t = useT()
  const options = TREATMENTS.map((treatment) => {
    const obstacle = obstacleTo(catalogue, indicator, treatment)
    const name = t(`treatment.${treatment}`)
    return {
      value: treatment,
      label: obstacle ? t('explore.refused', { choice: name, reason: t(`treatment.no.${obstacle}`) }) : name,
      disabled: obstacle !== null,
    }
  })
  return (
    <Field label={label}>
      <Choice label={label} value={value} onChange={(next) => onChange(next as Treatment)} groups={[{ options }]} />
    </Field>
  )
}

function BaseControl({ view, catalogue, write }: ControlProps) {
  const t = useT()
  const locale = useLocale()
  const periods = catalogue.series.get(view.indicator)?.periods ?? []
  return (
    <Field label={t('explore.base')}>
      <Choice
        label={t('explore.base')}
        value={view.base ?? periods[0] ?? ''}
        onChange={(base) => write(change({ base: base === periods[0] ? undefined : base }))}
        groups={[{ options: periodOptions(periods, locale) }]}
      />
    </Field>
  )
}
