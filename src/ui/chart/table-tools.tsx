import { useState } from 'react'
import { tableTsv } from '../../charts/table-text.ts'
import type { Table } from '../../charts/types.ts'
import { Seal } from '../citation/seal.tsx'
import { copyText } from '../clipboard.ts'
import { useT } from '../locale.tsx'
import styles from './data-table.module.css'
import type { RowSetting } from './table-row.tsx'

interface TableToolsProps {
  readonly table: Table
  /** Places of the rows, in the order shown: they are copied so. */
  readonly order: readonly number[]
  readonly setting: RowSetting
}

/** Above a table: the seal of the official table behind it, how to walk it, and a way to take it along. */
export function TableTools({ table, order, setting: { seals, catalogue, grid } }: TableToolsProps) {
  const t = useT()
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async () => setCopied((await copyText(tableTsv(table, order))) ? 'copied' : 'copyFailed')
  return (
    <div className={styles.tools}>
      {seals.whole && (
        <p>
          {t('table.official')} <Seal catalogue={catalogue} source={seals.whole} />
        </p>
      )}
      {grid && (
        <>
          <p className={styles.keys}>{t('table.keys')}</p>
          <p role="status">{copied && t(`table.${copied}`)}</p>
          <button type="button" className={styles.copy} onClick={copy}>
            {t('table.copy')}
          </button>
        </>
      )}
    </div>
  )
}
