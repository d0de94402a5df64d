import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { citationOf } from '../../charts/citations.ts'
import { nextSort, rowOrder, type Sort } from '../../charts/table-order.ts'
import type { Table } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { useOpenCitation } from '../citation/citation-dialog.tsx'
import { useLocale, useT } from '../locale.tsx'
import { useMounted } from '../mounted.ts'
import styles from './data-table.module.css'
import { TableHead } from './table-head.tsx'
import { type RowSetting, TableRow } from './table-row.tsx'
import { sealsOf } from './table-seals.ts'
import { TableTools } from './table-tools.tsx'
import type { Place } from './table-walk.ts'
import { useGrid } from './use-grid.ts'

const VirtualRows = lazy(() => import('./virtual-rows.tsx'))

/** Rows that built HTML shows; of longer tables a browser keeps only the rows in view. */
const LONG = 200

interface DataTableProps {
  readonly table: Table
  readonly catalogue: Catalogue
  /** Says what the table holds to those who do not see the picture. */
  readonly caption: string
}

/**
 * The rows behind a chart. Plain in built HTML; where scripts run, a grid that is sorted by its headings and walked by
 * keyboard. Enter on a cell opens its region, its statement or the official table that its number came from.
 */
export function DataTable({ table, catalogue, caption }: DataTableProps) {
  const t = useT()
  const locale = useLocale()
  const grid = useMounted()
  const openCitation = useOpenCitation()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [sort, setSort] = useState<Sort | null>(null)
  const { columns, rows } = table
  const order = useMemo(() => rowOrder(table, sort, locale), [table, sort, locale])
  const setting = useMemo((): RowSetting => {
    // A rank stands before the name it belongs to.
    const naming = columns.findIndex(({ numeric }) => !numeric)
    return { columns, naming, seals: sealsOf(table), catalogue, grid }
  }, [table, columns, catalogue, grid])
  const onOpen = ({ row, column }: Place) => {
    const source = rows[order[row] ?? -1]?.cells[column]?.source
    const citation = source && citationOf(catalogue, source)
    if (citation) openCitation(citation)
  }
  const { active, onFocus, onKeyDown } = useGrid({ box, rows: rows.length, columns: columns.length, onOpen })
  const onSort = useCallback(
    (key: string) => {
      setSort((old) => nextSort(old, key))
      box?.scrollTo?.({ top: 0 })
    },
    [box],
  )
  const long = rows.length > LONG
  const first = order.slice(0, LONG).map((place, position) => {
    const row = rows[place]
    return (
      row && (
        <TableRow
          key={place}
          setting={setting}
          row={row}
          position={position}
          active={position === active.row ? active.column : null}
        />
      )
    )
  })
  return (
    <div className={styles.whole}>
      <TableTools table={table} order={order} setting={setting} />
      {/* Without scripts a scrolling area must be reachable by keyboard; in a grid its cells are. */}
      <section ref={setBox} className={styles.scroll} tabIndex={grid ? undefined : 0} aria-label={caption}>
        <table
          className={styles.table}
          role={grid ? 'grid' : undefined}
          aria-rowcount={grid || long ? rows.length + 1 : undefined}
          aria-colcount={grid ? columns.length : undefined}
          onFocus={grid ? onFocus : undefined}
          onKeyDown={grid ? onKeyDown : undefined}
        >
          <caption className="visually-hidden">{caption}</caption>
          <TableHead table={table} setting={setting} sort={sort} onSort={onSort} active={active} fixed={long} />
          <tbody>
            {grid && long ? (
              <Suspense fallback={first}>
                <VirtualRows rows={rows} order={order} active={active} setting={setting} box={box} />
              </Suspense>
            ) : (
              first
            )}
          </tbody>
        </table>
      </section>
      {long && !grid && <p className={styles.more}>{t('table.more', { count: rows.length - LONG })}</p>}
    </div>
  )
}
