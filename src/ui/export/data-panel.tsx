import { useMemo } from 'react'
import { TIDY_COLUMNS } from '../../exports/columns.ts'
import { translator } from '../../i18n/translate.ts'
import { useLocale, useT } from '../locale.tsx'
import { saveFile } from '../save-file.ts'
import { useLoadWords } from '../slices.tsx'
import { Actions } from './actions.tsx'
import styles from './export.module.css'
import { LanguageOptions } from './language.tsx'
import { type DataPart, dataPart, makeData, wholeIndicator } from './make-data.ts'
import { Options } from './options.tsx'
import type { PanelProps } from './panel.ts'
import { DATA_FORMATS } from './settings.ts'

/** Rows of the preview. */
const SHOWN = 12
/** What a cube of several charts would be is anybody's guess. */
const OF_SEVERAL = DATA_FORMATS.filter((format) => format !== 'json')

/** Data: what is shown or the whole indicator, one row per number, with its bounds, status, unit and source. */
export function DataPanel({ job, settings, change, locale, onLocale, runner }: PanelProps) {
  const t = useT()
  const page = useLocale()
  const load = useLoadWords()
  const formats = job.subject.type === 'chart' ? DATA_FORMATS : OF_SEVERAL
  const data = formats.find((format) => format === settings.data) ?? 'csv'
  const indicator = wholeIndicator(job.subject)
  const name = indicator && job.catalogue.indicators.get(indicator)?.name[page]
  const whole = settings.whole && Boolean(name)
  const part = useMemo(() => dataPart(job, whole), [job, whole])
  const save = async () => {
    const made = await runner.start(() => makeData(job, { data, whole }, load))
    if (made) saveFile(made.name, made.content, made.type)
  }
  return (
    <>
      <div className={styles.settings}>
        {name && (
          <Options
            label={t('export.scope')}
            value={whole ? 'whole' : 'shown'}
            options={[
              { value: 'shown', label: t('export.scope.shown') },
              { value: 'whole', label: t('export.scope.whole'), note: name },
            ]}
            onChange={(scope) => change({ whole: scope === 'whole' })}
            look="list"
          />
        )}
        <Options
          label={t('export.format')}
          value={data}
          options={formats.map((value) => ({
            value,
            label: t(`export.data.${value}`),
            note: t(`export.data.${value}.note`),
          }))}
          onChange={(next) => change({ data: next })}
          look="list"
        />
        <LanguageOptions locale={locale} onLocale={onLocale} />
      </div>
      <div className={styles.result}>
        <Rows part={part} locale={locale} label={t('export.data.preview')} />
        <p className={styles.measures} data-testid="export-rows">
          {t('export.data.count', { count: part.rows.length, columns: TIDY_COLUMNS.length })}
        </p>
      </div>
      <Actions runner={runner}>
        <button type="button" className={styles.primary} disabled={runner.state.is === 'running'} onClick={save}>
          {t('export.save', { format: t(`export.data.${data}`) })}
        </button>
      </Actions>
    </>
  )
}

interface RowsProps extends Pick<PanelProps, 'locale'> {
  readonly part: DataPart
  readonly label: string
}

/** The first rows as they stand in the file; columns in which all of them are empty are left out. */
function Rows({ part, locale, label }: RowsProps) {
  const t = translator(locale)
  const rows = part.rows.slice(0, SHOWN)
  const columns = TIDY_COLUMNS.filter((column) => rows.some((row) => (column.of(row, t) ?? '') !== ''))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by the keyboard too
    <section className={styles.table} aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.name} data-numeric={column.numeric}>
                  {String(column.of(row, t) ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
