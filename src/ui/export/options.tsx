import { type ReactNode, useId } from 'react'
import styles from './options.module.css'

interface OptionsProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly note?: string
    readonly sign?: ReactNode
  }[]
  readonly onChange: (value: T) => void
  /** `row`: as wide as their words; `pairs`: two abreast; `list`: one below the other. */
  readonly look?: 'row' | 'pairs' | 'list'
}

/** Choices of which one holds: native radio buttons that look like one control. */
export function Options<T extends string>({ label, value, options, onChange, look = 'row' }: OptionsProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.options}>
      <legend>{label}</legend>
      <div className={styles[look]}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.sign}
            <span>
              {option.label}
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SwitchProps {
  readonly label: string
  readonly note?: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

/** Something that is on or off. */
export function Switch({ label, note, checked, disabled, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
    </label>
  )
}

interface LengthProps {
  readonly label: string
  readonly value: number | null
  readonly placeholder?: string
  readonly onChange: (value: number | null) => void
}

/** A whole length of at most six digits; null while the field is empty. */
export function Length({ label, value, placeholder, onChange }: LengthProps) {
  return (
    <label className={styles.length}>
      <span>{label}</span>
      <input
        inputMode="numeric"
        maxLength={6}
        value={value === null ? '' : String(value)}
        placeholder={placeholder}
        onChange={({ target }) => {
          const digits = target.value.normalize('NFKC').replace(/\D/g, '')
          onChange(digits === '' ? null : Number(digits))
        }}
      />
    </label>
  )
}
