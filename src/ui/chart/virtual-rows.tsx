import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useCallback } from 'react'
import type { Table } from '../../charts/types.ts'
import styles from './data-table.module.css'
import { type RowSetting, TableRow } from './table-row.tsx'
import type { Place } from './table-walk.ts'

interface VirtualRowsProps {
  readonly rows: Table['rows']
  /** Places of the rows, in the order shown. */
  readonly order: readonly number[]
  readonly active: Place
  readonly setting: RowSetting
  /** The element that scrolls. */
  readonly box: HTMLElement | null
}

/** Height of a row of one line, in rem; rows are measured once they are there. */
const ROW_REM = 1.8

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** The rows in view of a long table, with space where the others would be. The active row is always there. */
export default function VirtualRows({ rows, order, active, setting, box }: VirtualRowsProps) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range)
      const kept = active.row >= 0 && !seen.includes(active.row) ? [active.row] : []
      return [...seen, ...kept].sort((a, b) => a - b)
    },
    [active.row],
  )
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => box,
    estimateSize: () => ROW_REM * rem(),
    getItemKey: (index) => order[index] ?? index,
    overscan: 10,
    rangeExtractor,
  })
  const items = virtualizer.getVirtualItems()
  const space = (from: number, to: number) => to > from && <Space height={to - from} columns={setting.columns.length} />
  return (
    <>
      {items.map(({ key, index, start }, place) => {
        const row = rows[order[index] ?? 0]
        return (
          <Fragment key={key}>
            {space(items[place - 1]?.end ?? 0, start)}
            {row && (
              <TableRow
                ref={virtualizer.measureElement}
                setting={setting}
                row={row}
                position={index}
                active={index === active.row ? active.column : null}
              />
            )}
          </Fragment>
        )
      })}
      {space(items.at(-1)?.end ?? 0, virtualizer.getTotalSize())}
    </>
  )
}

/** Heights are set on the element: the served policy forbids them in markup. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  const size = (row: HTMLTableRowElement | null) => {
    if (row) row.style.height = `${height}px`
  }
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in an empty row can be focused
    <tr ref={size} className={styles.space} aria-hidden="true">
      <td colSpan={columns} />
    </tr>
  )
}
