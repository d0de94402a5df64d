import type { Hello, Keep, KeepAnswer, KeptDeck, Release, ToWorker } from './messages.ts'

/** Why nothing can be kept: the page came over plain http, or the browser offers no way. */
export type WhyNot = 'insecure' | 'unsupported'

interface Link {
  readonly release: Release
  readonly worker: ServiceWorker
}

let settle: (link: Link | null) => void
const linked = new Promise<Link | null>((resolve) => {
  settle = resolve
})

/** Why nothing can be kept for use without a network in this browser; null where it can. */
export function whyNot(): WhyNot | null {
  if (!globalThis.isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator ? null : 'unsupported'
}

/** Says which worker answers for the page, or that there is none; parts that ask before wait for it. */
export function linkWorker(worker: ServiceWorker | null, release: Release): void {
  settle(worker && { worker, release })
}

/** Tells the worker what the page runs and was made of; resolves once it has done with that and all before it. */
export async function sayHello(files: readonly string[]): Promise<void> {
  const link = await linked
  if (!link) return
  const { port1, port2 } = new MessageChannel()
  const done = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
  })
  post(link.worker, { type: 'hello', ...link.release, files } satisfies Hello, [port2])
  await done
}

/**
 * Has everything that a deck needs kept. Never rejects.
 * @param onAnswer hears how far it has come, the last time with `kept` or `failed`; never where there is no worker
 * @returns the way to stop listening; what was begun goes on
 */
export function keepDeck(deck: KeptDeck, onAnswer: (answer: KeepAnswer) => void): () => void {
  const { port1, port2 } = new MessageChannel()
  let open = true
  const close = (): void => {
    open = false
    port1.close()
  }
  port1.onmessage = ({ data }: MessageEvent<KeepAnswer>) => {
    if (data.state !== 'keeping') close()
    onAnswer(data)
  }
  linked.then((link) => {
    if (link && open) post(link.worker, { type: 'keep', ...link.release, deck } satisfies Keep, [port2])
  })
  return close
}

const post = (worker: ServiceWorker, message: ToWorker, ports: readonly MessagePort[] = []): void =>
  worker.postMessage(message, [...ports])
