import { memo, type Ref } from 'react'
import type { Cell, Table } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Seal } from '../citation/seal.tsx'
import { PageLink } from '../navigation.tsx'
import styles from './data-table.module.css'
import type { Seals } from './table-seals.ts'

/** What all rows of a table share. */
export interface RowSetting {
  readonly columns: Table['columns']
  /** Column that names the row; -1 where all are numbers. */
  readonly naming: number
  readonly seals: Seals
  readonly catalogue: Catalogue
  /** Whether the table is walked as a grid. */
  readonly grid: boolean
}

interface TableRowProps {
  readonly setting: RowSetting
  readonly row: Table['rows'][number]
  /** Place among the rows as they stand now. */
  readonly position: number
  /** Column whose cell takes the Tab key; null in all rows but one. */
  readonly active: number | null
  readonly ref?: Ref<HTMLTableRowElement>
}

/** One row: its name leads to the region, statements carry their seals. */
export const TableRow = memo(function TableRow({ setting, row, position, active, ref }: TableRowProps) {
  const { columns, naming, grid } = setting
  return (
    <tr ref={ref} data-index={position} aria-rowindex={grid ? position + 2 : undefined}>
      {columns.map(({ key, numeric }, column) => {
        const walked = grid && {
          tabIndex: column === active ? 0 : -1,
          'data-row': position,
          'data-column': column,
        }
        return column === naming ? (
          <th key={key} scope="row" role={grid ? 'rowheader' : undefined} data-naming="" {...walked}>
            <Content setting={setting} row={row} column={column} />
          </th>
        ) : (
          <td
            key={key}
            role={grid ? 'gridcell' : undefined}
            className={numeric ? styles.number : undefined}
            {...walked}
          >
            <Content setting={setting} row={row} column={column} />
          </td>
        )
      })}
    </tr>
  )
})

interface ContentProps {
  readonly setting: RowSetting
  readonly row: Table['rows'][number]
  readonly column: number
}

function Content({ setting: { columns, seals, catalogue, grid }, row, column }: ContentProps) {
  const cell = row.cells[column]
  if (!cell) return null
  // The cells of a grid are walked; what is in them must not take the Tab key besides.
  const tabIndex = grid ? -1 : undefined
  const source = hasOwnSeal(cell, seals.cells[column] ?? false) ? cell.source : undefined
  return (
    <>
      {columns[column]?.key === 'region' && row.region ? (
        <PageLink to={{ name: 'region', subject: row.region }} tabIndex={tabIndex}>
          {cell.text}
        </PageLink>
      ) : (
        cell.text
      )}
      {cell.status && (
        <>
          {' '}
          <small className={styles.status}>{cell.status}</small>
        </>
      )}
      {source && (
        <>
          {' '}
          <Seal catalogue={catalogue} source={source} tabIndex={tabIndex} />
        </>
      )}
    </>
  )
}

const hasOwnSeal = ({ source }: Cell, mixed: boolean): boolean => source?.type === 'statement' || mixed
