import type { ReactNode } from 'react'
import styles from './control.module.css'

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A labelled native select. */
export function Select({ label, value, onChange, options }: SelectProps) {
  return (
    <label className={styles.select}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface TabsProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly icon?: ReactNode
    readonly count?: number
  }[]
}

/** A row of choices of which one holds, as buttons that say whether they are pressed. */
export function Choices({ label, value, onChange, options }: TabsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a border and a legend
    <div className={styles.choices} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.icon}
          {option.label}
          {option.count !== undefined && <b>{option.count}</b>}
        </button>
      ))}
    </div>
  )
}
