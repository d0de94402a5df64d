import { memo, useState } from 'react'
import type { CompiledChart } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { useT } from '../locale.tsx'
import styles from './chart.module.css'
import { DataTable } from './data-table.tsx'
import { useIsHtml } from './use-screen.ts'

/** A closed table of more cells than this is not kept in the page. */
const MOST_CELLS = 1500

const Rows = memo(DataTable)

interface ChartTableProps {
  readonly chart: CompiledChart
  readonly catalogue: Catalogue
}

/** The table behind a chart, closed at first. */
export function ChartTable({ chart, catalogue }: ChartTableProps) {
  const t = useT()
  const isHtml = useIsHtml()
  const [open, setOpen] = useState(false)
  const { table, headline, subtitle } = chart
  if (table.rows.length === 0) return null
  const isLarge = table.rows.length * table.columns.length > MOST_CELLS
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart.table')}</summary>
      {(isHtml || open || !isLarge) && (
        <Rows table={table} catalogue={catalogue} caption={`${headline.full} ${subtitle}`} />
      )}
    </details>
  )
}
