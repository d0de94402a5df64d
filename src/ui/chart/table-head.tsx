import { useMemo } from 'react'
import type { Sort } from '../../charts/table-order.ts'
import type { Table } from '../../charts/types.ts'
import { Seal } from '../citation/seal.tsx'
import styles from './data-table.module.css'
import type { RowSetting } from './table-row.tsx'
import type { Place } from './table-walk.ts'

interface TableHeadProps {
  readonly table: Table
  readonly setting: RowSetting
  readonly sort: Sort | null
  readonly onSort: (key: string) => void
  readonly active: Place
  /** Whether columns are as wide as their longest text, in view or not: else they would change as rows come and go. */
  readonly fixed: boolean
}

/** The headings: words in built HTML, buttons that sort where scripts run. */
export function TableHead({ table, setting, sort, onSort, active, fixed }: TableHeadProps) {
  const { columns, naming, seals, catalogue, grid } = setting
  const widths = useMemo(
    () => (fixed ? columns.map((_, column) => widthOf(table, column)) : []),
    [table, columns, fixed],
  )
  return (
    <thead>
      <tr aria-rowindex={grid ? 1 : undefined}>
        {columns.map(({ key, label, numeric }, column) => {
          const seal = seals.columns[column]
          const width = widths[column]
          return (
            <th
              key={key}
              scope="col"
              className={numeric ? styles.number : undefined}
              data-naming={column === naming ? '' : undefined}
              aria-sort={grid && sort?.key === key ? sort.direction : undefined}
              ref={(cell) => {
                if (cell && width !== undefined) cell.style.minWidth = `${width}em`
              }}
            >
              {grid ? (
                <button
                  type="button"
                  className={styles.head}
                  data-row={-1}
                  data-column={column}
                  tabIndex={active.row < 0 && active.column === column ? 0 : -1}
                  onClick={() => onSort(key)}
                >
                  {label}
                </button>
              ) : (
                <span className={styles.head}>{label}</span>
              )}
              {seal && (
                <>
                  {' '}
                  <Seal catalogue={catalogue} source={seal} tabIndex={grid ? -1 : undefined} />
                </>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** Widest column, in em; longer texts run over several lines. */
const WIDEST = 22
/** Room for a cell's margins and a seal, in em. */
const ROOM = 3.5

const HAN = /[\u2e80-\uffef]/g

/** About the width of a column's longest text, in em. */
function widthOf({ columns, rows }: Table, column: number): number {
  const texts = [columns[column]?.label ?? '', ...rows.map(({ cells }) => cells[column]?.text ?? '')]
  const em = (text: string) => text.length * 0.56 + (text.match(HAN)?.length ?? 0) * 0.44
  return (
    Math.min(
      WIDEST,
      texts.reduce((most, text) => Math.max(most, em(text)), 0),
    ) + ROOM
  )
}
