import type { CompiledChart } from '../../charts/types.ts'

/** The numbers behind an embedded chart, for those who do not see it. */
export function RowsForReaders({ chart }: { readonly chart: CompiledChart }) {
  const { columns, rows } = chart.table
  return (
    <table className="visually-hidden">
      <caption>
        {chart.headline.full} {chart.subtitle}
      </caption>
      <thead>
        <tr>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
          <tr key={at}>
            {row.cells.map((cell, column) => (
              <td key={columns[column]?.key}>{cell.text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
