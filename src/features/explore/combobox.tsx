import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { type Searchable, searchIn } from '../../measure/search.ts'
import styles from './combobox.module.css'
import { useEcho } from './use-echo.ts'

export interface Option extends Searchable {
  readonly key: string
  readonly label: string
  /** Small words after the label. */
  readonly detail?: string
  /** Heading under which the option stands; options of a group follow each other. */
  readonly group?: string
}

const MOST = 100

interface ComboboxProps {
  readonly label: string
  /** What is chosen, shown while nothing is typed. */
  readonly value?: string
  readonly placeholder?: string
  /** Asked for when the list is opened: there may be thousands. */
  readonly options: () => readonly Option[]
  /** The field was entered: its list may be opened next. */
  readonly onFocus: () => void
  readonly onChoose: (key: string) => void
  /** Said where nothing answers what was typed. */
  readonly none: string
  readonly className?: string | undefined
}

/** A field to type into with a list of what answers: arrows walk it, Enter chooses, Escape leaves things as they were. */
export function Combobox({
  label,
  value = '',
  placeholder,
  options,
  onFocus,
  onChoose,
  none,
  className,
}: ComboboxProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  /** null while closed. */
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const isOpen = typed !== null
  const [chosen, echo] = useEcho(value)
  const all = useMemo(() => (isOpen ? options() : []), [isOpen, options])
  const found = !isOpen || typed.trim() === '' ? all : searchIn(all, typed, MOST).found
  const current = found[Math.min(active, found.length - 1)]
  const open = (text: string) => {
    setTyped(text)
    setActive(0)
  }
  const close = () => setTyped(null)
  const choose = (option: Option | undefined) => {
    if (!option) return
    close()
    // A field that shows no choice adds one to others.
    if (value) echo(option.label)
    onChoose(option.key)
  }

  useEffect(() => {
    if (current) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!isOpen) open('')
      else setActive((Math.min(active, found.length - 1) + step + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      choose(current)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <div className={`${styles.box} ${className ?? ''}`}>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${current.key}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={isOpen && value ? value : placeholder}
        value={typed ?? chosen}
        onChange={(event) => open(event.target.value)}
        onClick={() => !isOpen && open('')}
        onFocus={onFocus}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={styles.list}
        hidden={!isOpen}
        // Keeps the focus in the field, whose blur closes the list.
        onMouseDown={(event) => event.preventDefault()}
      >
        {isOpen && found.length === 0 && <p className={styles.none}>{none}</p>}
        {groupsOf(found).map(([group, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group} role="group" aria-label={group || label}>
            {group && (
              <p className={styles.group} aria-hidden="true">
                {group}
              </p>
            )}
            {members.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which points at the option
              <div
                key={option.key}
                id={`${id}-${option.key}`}
                role="option"
                tabIndex={-1}
                aria-selected={option === current}
                className={styles.option}
                onClick={() => choose(option)}
              >
                <span>{option.label}</span>
                {option.detail && <small>{option.detail}</small>}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Options under their headings, headings in the order of their first option. */
function groupsOf(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>()
  for (const option of options) groups.set(option.group ?? '', [...(groups.get(option.group ?? '') ?? []), option])
  return [...groups]
}
