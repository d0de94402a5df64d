import type { LoadFailure } from '../catalogue/load.ts'
import { loadWords, translator } from '../i18n/translate.ts'
import styles from './notice.module.css'

interface Notice {
  readonly file: string
  readonly reason: LoadFailure
  readonly onRetry: () => void
}

/** Puts a message above a page that stays as it was published, as nothing can be rendered without the index. */
export async function showNotice({ file, reason, onRetry }: Notice): Promise<void> {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en'
  await loadWords(locale)
  const t = translator(locale)
  const notice = document.createElement('div')
  notice.className = styles.notice ?? ''
  notice.setAttribute('role', 'alert')
  notice.dataset.testid = 'slice-error'
  notice.dataset.reason = reason
  const text = document.createElement('p')
  text.textContent = `${t('failure.notice')} data/${file} ${t(`failure.${reason}`)}`
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = t('failure.retry')
  button.addEventListener('click', () => {
    notice.remove()
    onRetry()
  })
  notice.append(text, button)
  document.body.prepend(notice)
}
