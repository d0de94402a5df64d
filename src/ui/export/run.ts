import { useCallback, useEffect, useRef, useState } from 'react'
import { type PixelSize, RasterError } from '../../exports/png.ts'

/** A file that was made. */
export interface Made {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly type: string
}

/** How a job is stopped and says how far it is. */
export interface Run {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, count: number) => void
}

export type Failure =
  /** Too many pixels for this browser; the size is one that may do. */
  | { readonly reason: 'size'; readonly largest: PixelSize | undefined }
  | { readonly reason: 'svg' | 'clipboard' | 'other' }

export type RunState =
  | { readonly is: 'idle' | 'cancelled' | 'copied' }
  | { readonly is: 'running'; readonly done: number; readonly count: number }
  | { readonly is: 'done'; readonly name: string }
  | { readonly is: 'failed'; readonly failure: Failure }

export interface Runner {
  readonly state: RunState
  /** Runs a job; resolves once it is done, has failed or was cancelled. What ran before is cancelled. */
  readonly start: (job: (run: Run) => Promise<Made | 'copied'>) => Promise<Made | null>
  readonly cancel: () => void
  readonly reset: () => void
}

/** An error of the clipboard, which is told apart from those of drawing. */
export class ClipboardError extends Error {}

const failureOf = (error: unknown): Failure => {
  if (error instanceof ClipboardError) return { reason: 'clipboard' }
  if (!(error instanceof RasterError)) return { reason: 'other' }
  return error.reason === 'svg' ? { reason: 'svg' } : { reason: 'size', largest: error.largest }
}

/** One job at a time, with how far it is and how it ended. */
export function useRunner(): Runner {
  const [state, setState] = useState<RunState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
  }, [])
  useEffect(() => cancel, [cancel])
  const start = useCallback<Runner['start']>(
    async (job) => {
      cancel()
      const control = new AbortController()
      running.current = control
      const say = (next: RunState): void => {
        if (running.current === control) setState(next)
      }
      say({ is: 'running', done: 0, count: 0 })
      try {
        const onProgress = (done: number, count: number) => say({ is: 'running', done, count })
        const made = await job({ signal: control.signal, onProgress })
        if (control.signal.aborted) return null
        say(made === 'copied' ? { is: 'copied' } : { is: 'done', name: made.name })
        return made === 'copied' ? null : made
      } catch (error) {
        if (!control.signal.aborted) {
          console.warn(error)
          say({ is: 'failed', failure: failureOf(error) })
        }
        return null
      }
    },
    [cancel],
  )
  return {
    state,
    start,
    cancel: useCallback(() => {
      cancel()
      setState({ is: 'cancelled' })
    }, [cancel]),
    reset: useCallback(() => setState((old) => (old.is === 'running' ? old : { is: 'idle' })), []),
  }
}
