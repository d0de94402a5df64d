import type { Table } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Seal } from '../citation/seal.tsx'
import { PageLink } from '../navigation.tsx'
import styles from './data-table.module.css'

interface DataTableProps {
  readonly table: Table
  readonly catalogue: Catalogue
  /** Says what the table holds to those who do not see the picture. */
  readonly caption: string
}

/** The rows behind a chart; a number carries its seal, a region leads to its page. */
export function DataTable({ table, catalogue, caption }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? styles.number : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            // Rows have no identity of their own beyond their place in a table that is never reordered here.
            const key = `${row.region ?? ''}${row.statement ?? ''}${index}`
            return (
              <tr key={key}>
                {row.cells.map((cell, place) => {
                  const column = table.columns[place]
                  const names = column?.key === 'region'
                  return (
                    <td key={column?.key} className={column?.numeric ? styles.number : undefined}>
                      {names && row.region ? (
                        <PageLink to={{ name: 'region', subject: row.region }}>{cell.text}</PageLink>
                      ) : (
                        cell.text
                      )}
                      {cell.source?.type === 'statement' && (
                        <>
                          {' '}
                          <Seal catalogue={catalogue} source={cell.source} />
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
