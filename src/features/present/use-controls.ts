import { useEffect, useRef } from 'react'
import { useT } from '../../ui/locale.tsx'
import { type Shortcut, useShortcuts } from '../../ui/shortcuts.tsx'
import type { Move } from './player.ts'

export interface Controls {
  readonly move: (move: Move) => void
  readonly playing: boolean
  readonly overview: () => void
  readonly fullScreen?: () => void
  readonly pointer?: () => void
  readonly theme: () => void
  readonly notes?: () => void
  readonly presenter?: () => void
  readonly print?: () => void
}

/** A number that was begun waits so long for its next digit or Enter, in milliseconds. */
const PATIENCE = 3000

/** Everything that keys do in a show; what has a letter is listed under `?`. */
export function useControls(controls: Controls): void {
  const t = useT()
  const { move, playing, overview, fullScreen, pointer, theme, notes, presenter, print } = controls
  const own = (key: string, label: string, run: (() => void) | undefined, also?: string): Shortcut[] =>
    run ? [{ key, label, run, ...(also ? { also } : {}) }] : []
  useShortcuts([
    ...own('ArrowRight', t('present.next'), () => move({ to: 'next' }), 'PageDown'),
    ...own('ArrowLeft', t('present.previous'), () => move({ to: 'previous' }), 'PageUp'),
    ...own('Home', t('present.first'), () => move({ to: 'first' })),
    ...own('End', t('present.last'), () => move({ to: 'last' })),
    ...own('p', t(playing ? 'present.pause' : 'present.play'), () => move({ to: playing ? 'pause' : 'play' })),
    ...own('b', t('present.black'), () => move({ to: 'black' }), '.'),
    ...own('o', t('present.overview'), overview),
    ...own('f', t('present.full'), fullScreen),
    ...own('l', t('present.pointer'), pointer),
    ...own('n', t('present.notes.show'), notes),
    ...own('w', t('present.presenter.open'), presenter),
    ...own('t', t('present.theme'), theme),
    ...own('Mod+p', t('present.handout'), print),
  ])
  usePlainKeys(move)
}

/** Keys that need no mention, or are no single ones: space, up and down, and a number with Enter. */
function usePlainKeys(move: Controls['move']): void {
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  })
  useEffect(() => {
    let typed = ''
    let since = 0
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || event.isComposing) return
      if (document.querySelector('dialog[open]')) return
      const isOnControl = target instanceof Element && target.closest('a, button, input, select, textarea, summary')
      const go = (made: Move) => {
        event.preventDefault()
        typed = ''
        latest.current(made)
      }
      if (/^\d$/.test(key)) {
        typed = (event.timeStamp - since < PATIENCE ? typed : '').concat(key).slice(-4)
        since = event.timeStamp
      } else if (key === 'ArrowDown') go({ to: 'next-slide' })
      else if (key === 'ArrowUp') go({ to: 'previous-slide' })
      else if (key === ' ' && !isOnControl) go({ to: shiftKey ? 'previous' : 'next' })
      else if (key === 'Enter' && !isOnControl) {
        const isNumber = typed !== '' && event.timeStamp - since < PATIENCE
        go(isNumber ? { to: 'slide', slide: Number(typed) - 1 } : { to: 'next' })
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
