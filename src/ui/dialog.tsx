import { type ComponentProps, type RefObject, useLayoutEffect } from 'react'
import styles from './dialog.module.css'
import { Icon } from './icons.tsx'

interface DialogProps extends Omit<ComponentProps<'dialog'>, 'ref' | 'onClick' | 'onKeyDown'> {
  readonly dialog: RefObject<HTMLDialogElement | null>
}

/** A modal dialog, open for as long as it is there; its code closes it by `dialog`, a press outside of it does too. */
export function Dialog({ dialog, className = '', ...props }: DialogProps) {
  useLayoutEffect(() => dialog.current?.showModal(), [dialog])
  return (
    // Escape closes a native dialog; a click on its backdrop is a click on the element itself.
    <dialog
      {...props}
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      onKeyDown={() => {}}
    />
  )
}

interface CloseProps {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly label: string
  readonly className?: string | undefined
}

/** The cross at the corner of a dialog. */
export const Close = ({ dialog, label, className = '' }: CloseProps) => (
  <button
    type="button"
    className={`${styles.close} ${className}`}
    onClick={() => dialog.current?.close()}
    aria-label={label}
  >
    <Icon name="cross" />
  </button>
)
