import { useEffect, useRef } from 'react'
import styles from './filter-box.module.css'

interface FilterBoxProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A box to type a few words into. The address follows it, and it follows the address while nobody types. */
export function FilterBox({ label, placeholder, value, onChange }: FilterBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The address lags behind the keys; writing it back would lose letters and break Chinese input.
    if (input.current && input.current !== document.activeElement) input.current.value = value
  }, [value])
  return (
    <label className={styles.box}>
      <span>{label}</span>
      <input
        ref={input}
        type="search"
        defaultValue=""
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
