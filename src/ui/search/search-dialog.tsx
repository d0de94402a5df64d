import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { searchIn } from '../../measure/search.ts'
import { Close, Dialog } from '../dialog.tsx'
import { Icon } from '../icons.tsx'
import { useLocale, useT } from '../locale.tsx'
import { SliceError, type SliceFailureReason } from '../slice-error.tsx'
import { describe, type Entry, GROUPS, type GroupName, makeEntries, type SearchInput, type Shown } from './entries.ts'
import { Results } from './results.tsx'
import styles from './search.module.css'

/** Results listed of one group. */
const LISTED = 6

interface SearchDialogProps extends Omit<SearchInput, 'lines'> {
  /** Every statement; undefined while they are being loaded. */
  readonly lines: SearchInput['lines'] | undefined
  /** Why the statements could not be loaded; everything else is searched nevertheless. */
  readonly failure?: { readonly file: string; readonly reason: SliceFailureReason } | undefined
  /** What was typed before search was there. */
  readonly initialQuery?: string
  readonly onRetry: () => void
  readonly onClose: () => void
}

/** Search over everything, in a dialog: type, choose with the arrow keys, open with Enter. */
export function SearchDialog(props: SearchDialogProps) {
  const { catalogue, regions, lines, failure, initialQuery = '', onRetry, onClose } = props
  const t = useT()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState(initialQuery)
  const [active, setActive] = useState(0)
  const { groups, count } = useResults({ catalogue, regions, lines: lines ?? NO_LINES }, query)
  const options = groups.reduce((sum, { found }) => sum + found.length, 0)
  const asked = query.trim() !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is active may be elsewhere after a new query
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [active, query])

  const close = () => dialog.current?.close()
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows belong to an input method while it composes.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step && options > 0) setActive((active + step + options) % options)
    // A search field would only be emptied by it.
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter') list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.click()
    else return
    event.preventDefault()
  }

  return (
    <Dialog
      dialog={dialog}
      className={styles.dialog}
      aria-label={t('search.title')}
      onClose={onClose}
      data-testid="search"
    >
      <div className={styles.sheet}>
        <div className={styles.field}>
          <Icon name="search" size={18} />
          <input
            type="search"
            role="combobox"
            aria-label={t('search.label')}
            placeholder={t('search.label')}
            aria-expanded={options > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={options > 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
          />
          <Close dialog={dialog} label={t('search.clear')} className={styles.close} />
        </div>
        <p className="visually-hidden" role="status">
          {asked && options > 0 && t('search.found', { count })}
        </p>
        <Results id={id} ref={list} groups={groups} query={query} active={active} onActive={setActive} onOpen={close} />
        <div className={styles.notes}>
          {!asked && <Hint catalogue={catalogue} regions={regions.length} />}
          {asked && options === 0 && (lines || failure) && <Nothing query={query.trim()} />}
          {asked && !lines && !failure && <p className={styles.note}>{t('search.loading')}</p>}
          {failure && <SliceError {...failure} onRetry={onRetry} />}
        </div>
        <p className={styles.keys} aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> {t('search.move')} <kbd>Enter</kbd> {t('search.go')} <kbd>Esc</kbd>{' '}
          {t('search.leave')}
        </p>
      </div>
    </Dialog>
  )
}

const NO_LINES: SearchInput['lines'] = []

export interface FoundGroup {
  readonly name: GroupName
  readonly count: number
  readonly found: readonly Shown[]
}

/** What a query finds, the group with the best match first. */
function useResults({ catalogue, regions, lines }: SearchInput, query: string) {
  const t = useT()
  const locale = useLocale()
  const entries = useMemo(() => makeEntries({ catalogue, regions, lines }), [catalogue, regions, lines])
  return useMemo(() => {
    const groups = GROUPS.map((name) => ({ name, ...searchIn<Entry>(entries[name], query, LISTED) }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => a.best - b.best)
      .map(({ name, count, found }): FoundGroup => {
        return { name, count, found: found.map((entry) => describe(entry, catalogue, t, locale)) }
      })
    return { groups, count: groups.reduce((sum, group) => sum + group.count, 0) }
  }, [entries, query, catalogue, t, locale])
}

function Hint({ catalogue, regions }: { readonly catalogue: SearchInput['catalogue']; readonly regions: number }) {
  const t = useT()
  const counts = { regions, indicators: catalogue.indicators.size, documents: catalogue.holdings.documents }
  return (
    <div className={styles.note}>
      <p>{t('search.holds', counts)}</p>
      <p>{t('search.hint')}</p>
    </div>
  )
}

function Nothing({ query }: { readonly query: string }) {
  const t = useT()
  return (
    <div className={styles.note} role="status" data-testid="search-none">
      <p>
        <b>{t('search.none', { query })}</b>
      </p>
      <p>{t('search.none.hint')}</p>
    </div>
  )
}
