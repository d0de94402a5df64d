import type { Ref } from 'react'
import { useT } from '../locale.tsx'
import { useHref } from '../navigation.tsx'
import type { Shown } from './entries.ts'
import styles from './search.module.css'
import type { FoundGroup } from './search-dialog.tsx'

interface ResultsProps {
  /** Beginning of the ids of the list and its options. */
  readonly id: string
  readonly ref: Ref<HTMLDivElement>
  readonly groups: readonly FoundGroup[]
  readonly query: string
  /** Number of the active option, counted through all groups. */
  readonly active: number
  readonly onActive: (option: number) => void
  readonly onOpen: () => void
}

/** The options of the search field: links under the names of their groups. */
export function Results({ id, ref, groups, query, active, onActive, onOpen }: ResultsProps) {
  const t = useT()
  const firsts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { found }) => sum + found.length, 0))
  return (
    <div ref={ref} id={`${id}-list`} role="listbox" aria-label={t('search.results')} className={styles.list}>
      {groups.map(({ name, count, found }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={name} role="group" aria-labelledby={`${id}-${name}`} data-testid={`search-${name}`}>
          <div id={`${id}-${name}`} role="presentation" className={styles.group}>
            {t(`search.${name}`)}{' '}
            <span>{count > found.length ? t('search.some', { shown: found.length, count }) : count}</span>
          </div>
          {found.map((shown, offset) => {
            const option = (firsts[index] ?? 0) + offset
            return (
              <Option
                key={shown.key}
                id={`${id}-${option}`}
                shown={shown}
                query={query}
                selected={option === active}
                onActive={() => onActive(option)}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly shown: Shown
  readonly query: string
  readonly selected: boolean
  readonly onActive: () => void
  readonly onOpen: () => void
}

function Option({ id, shown, query, selected, onActive, onOpen }: OptionProps) {
  const address = useAddress()
  return (
    // The focus stays in the field, which says by its own attributes which option is active.
    <a
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      href={address(shown.to)}
      className={styles.option}
      onPointerMove={onActive}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onOpen()
      }}
    >
      <span className={styles.title}>
        <Marked text={shown.title} query={query} />
      </span>
      <span className={styles.detail}>
        <Marked text={shown.detail} query={query} />
      </span>
    </a>
  )
}

/** Address of a result, the date that the reader set kept. */
function useAddress(): (to: Shown['to']) => string {
  const href = useHref()
  return (to) => {
    if ('sector' in to) {
      const page = href({ name: to.name })
      return `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams({ sector: to.sector })}`
    }
    return href(to) + ('hash' in to ? (to.hash ?? '') : '')
  }
}

/** A text with the words of a query marked. */
function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const words = query.split(/\s+/).filter(Boolean)
  if (words.length === 0) return text
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'iu')
  return text.split(pattern).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name
      <mark key={index}>{part}</mark>
    ) : (
      part
    ),
  )
}
