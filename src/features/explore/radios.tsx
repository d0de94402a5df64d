import { type KeyboardEvent, useId, useState } from 'react'
import { Icon, type IconName } from '../../ui/icons.tsx'
import styles from './radios.module.css'

export interface RadioOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly icon?: IconName
  /** Why it cannot be chosen; undefined where it can. */
  readonly obstacle?: string | undefined
}

interface RadiosProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly RadioOption<V>[]
  readonly onChange: (value: V) => void
  /** `tiles`: icons above words, five a row. */
  readonly look?: 'row' | 'tiles'
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Choices of which one holds. One that cannot be made stays in reach of pointer and keyboard, and says why not
 * when either is on it.
 */
export function Radios<V extends string>({ label, value, options, onChange, look = 'row' }: RadiosProps<V>) {
  const id = useId()
  const [met, setMet] = useState<V | null>(null)
  const choose = (option: RadioOption<V>) => {
    if (!option.obstacle && option.value !== value) onChange(option.value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="radio"]')]
    const step = STEPS[event.key]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    const next = (at + step + buttons.length) % buttons.length
    buttons[next]?.focus()
    const option = options[next]
    if (option) choose(option)
  }
  const obstacle = options.find((option) => option.value === met)?.obstacle
  const [reach] = [options.find((option) => option.value === value) ?? options[0]]
  return (
    <div className={styles.block}>
      <div role="radiogroup" aria-label={label} className={styles[look]} onKeyDown={onKeyDown}>
        {options.map((option) => (
          // biome-ignore lint/a11y/useSemanticElements: a disabled radio could not say why it is
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={option.value === value}
            aria-disabled={option.obstacle ? true : undefined}
            aria-describedby={option.obstacle ? `${id}-${option.value}` : undefined}
            title={option.obstacle}
            tabIndex={option === reach || option.value === met ? 0 : -1}
            onClick={() => choose(option)}
            onFocus={() => setMet(option.value)}
            onBlur={() => setMet(null)}
            onPointerEnter={() => setMet(option.value)}
            onPointerLeave={() => setMet(null)}
          >
            {option.icon && <Icon name={option.icon} />}
            <span>{option.label}</span>
            {option.obstacle && (
              <span id={`${id}-${option.value}`} className="visually-hidden">
                {option.obstacle}
              </span>
            )}
          </button>
        ))}
      </div>
      {obstacle && (
        <p className={styles.why} aria-hidden="true">
          {obstacle}
        </p>
      )}
    </div>
  )
}
