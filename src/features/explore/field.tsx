import type { ReactNode } from 'react'
import styles from './controls.module.css'
import { useEcho } from './use-echo.ts'

interface FieldProps {
  readonly label: string
  /** Small words at the end of the label's line. */
  readonly note?: string | undefined
  readonly children: ReactNode
}

/** A control under its name. The control names itself as well; this name is for the eye. */
export function Field({ label, note, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <p className={styles.label}>
        <b>{label}</b>
        {note && <span>{note}</span>}
      </p>
      {children}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly groups: readonly {
    readonly label?: string
    readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[]
  }[]
}

/** A native select whose options may be grouped, and may say why they cannot be chosen. */
export function Choice({ label, value, onChange, groups }: ChoiceProps) {
  const [shown, echo] = useEcho(value)
  return (
    <select
      aria-label={label}
      className={styles.choice}
      value={shown}
      onChange={(event) => {
        echo(event.target.value)
        onChange(event.target.value)
      }}
    >
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ label: heading, options }) => {
          const items = options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))
          return heading ? (
            <optgroup key={heading} label={heading}>
              {items}
            </optgroup>
          ) : (
            items
          )
        })}
    </select>
  )
}
