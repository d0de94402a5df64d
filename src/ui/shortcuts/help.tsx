import { Fragment, useRef } from 'react'
import { Close, Dialog } from '../dialog.tsx'
import { useT } from '../locale.tsx'
import styles from './help.module.css'

interface HelpProps {
  readonly shortcuts: readonly {
    readonly label: string
    readonly keys: readonly string[]
    readonly scope: 'page' | 'everywhere'
  }[]
  readonly singleKeys: boolean
  readonly onSingleKeys: (kept: boolean) => void
  readonly onClose: () => void
}

/** The shortcuts that work where the reader is, and a way to turn off those of a single key. */
export function ShortcutHelp({ shortcuts, singleKeys, onSingleKeys, onClose }: HelpProps) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <Dialog
      dialog={dialog}
      className={styles.dialog}
      aria-labelledby="shortcuts-title"
      onClose={onClose}
      data-testid="shortcuts"
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
          <Close dialog={dialog} label={t('action.close')} />
        </div>
        {(['page', 'everywhere'] as const).map((scope) => {
          const listed = shortcuts.filter((shortcut) => shortcut.scope === scope)
          return (
            listed.length > 0 && (
              <section key={scope}>
                <h3>{t(`shortcuts.${scope}`)}</h3>
                <dl className={styles.list}>
                  {listed.map(({ label, keys }) => (
                    <div key={keys.join()}>
                      <dt>
                        {keys.map((key, index) => (
                          <Fragment key={key}>
                            {index > 0 && ` ${t('shortcuts.or')} `}
                            <Keys shortcut={key} />
                          </Fragment>
                        ))}
                      </dt>
                      <dd>{label}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          )
        })}
        <label className={styles.choice}>
          <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
          {t('shortcuts.single')}
        </label>
      </div>
    </Dialog>
  )
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }

/** The keys of one shortcut, as they are printed on a keyboard. */
function Keys({ shortcut }: { readonly shortcut: string }) {
  const keys = shortcut.split(/[ +]/).map((key) => (key === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : (SIGNS[key] ?? key)))
  return keys.map((key, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a key may be pressed twice
    <Fragment key={index}>
      {index > 0 && ' '}
      <kbd>{key.length === 1 ? key.toUpperCase() : key}</kbd>
    </Fragment>
  ))
}
