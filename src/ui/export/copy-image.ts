import type { ExportJob } from './job.ts'
import { makeClipboardImage } from './make-picture.ts'
import { ClipboardError } from './run.ts'
import type { Settings } from './settings.ts'

/** Whether the browser lets pages put images on the clipboard: only those that are served securely. */
export const canCopyImages = (): boolean =>
  window.isSecureContext && typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function'

/**
 * Puts the picture on the clipboard as PNG. The picture is promised, so that the browser still knows of the press of the
 * button when it is drawn.
 * @throws {ClipboardError} where the browser refuses, and what drawing throws
 */
export async function copyImage(job: ExportJob, settings: Settings, signal: AbortSignal): Promise<'copied'> {
  const image = makeClipboardImage(job, settings, signal)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
  } catch {
    // What went wrong with the picture itself says more than that the clipboard got none.
    await image
    throw new ClipboardError('the clipboard refused')
  }
  return 'copied'
}
