import type { ReactNode } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import type { DocumentId } from '../../model/ids.ts'
import { Card, PartTitle } from '../../ui/card.tsx'
import { useT } from '../../ui/locale.tsx'
import { Guard } from '../../ui/slices.tsx'
import { FigureItem } from './figure-item.tsx'
import { bySentence } from './groups.ts'
import { Head } from './head.tsx'
import { PledgeItem } from './pledge-item.tsx'
import { Sentence } from './sentence.tsx'
import styles from './source.module.css'
import { useAnchor } from './use-anchor.ts'

interface SourcePageProps {
  readonly catalogue: Catalogue
  /** Id of the document. */
  readonly subject: string
}

/** One document and everything taken from it, each statement under the sentence it was read from. */
export function SourcePage({ catalogue, subject }: SourcePageProps) {
  const t = useT()
  const anchor = useAnchor()
  const document = catalogue.documents.get(subject as DocumentId)
  if (!document) return null
  const figures = catalogue.figures.filter((figure) => figure.document === document.id)
  const pledges = catalogue.pledges.filter((pledge) => pledge.document === document.id)
  return (
    <div className={styles.page}>
      <Head document={document} catalogue={catalogue} />
      <Guard slices={[`document/${subject}`]}>
        <section className={styles.part}>
          <PartTitle
            title={t('source.figures')}
            note={figures.length > 0 ? t('count.figures', { count: figures.length }) : t('source.figures.none')}
          />
          {bySentence(figures).map(({ excerpt, statements }) => (
            <Group
              key={excerpt}
              count={statements.length}
              sentence={
                <Sentence
                  text={excerpt}
                  marks={statements.map(({ printed }) => printed)}
                  language={document.language}
                />
              }
            >
              {statements.map((figure) => (
                <FigureItem key={figure.id} figure={figure} catalogue={catalogue} current={figure.id === anchor} />
              ))}
            </Group>
          ))}
        </section>
        {pledges.length > 0 && (
          <section className={styles.part}>
            <PartTitle title={t('source.pledges')} note={t('count.pledges', { count: pledges.length })} />
            {bySentence(pledges).map(({ excerpt, statements }) => (
              <Group
                key={excerpt}
                count={statements.length}
                sentence={<Sentence text={excerpt} marks={[]} language={document.language} />}
              >
                {statements.map((pledge) => (
                  <PledgeItem key={pledge.id} pledge={pledge} catalogue={catalogue} current={pledge.id === anchor} />
                ))}
              </Group>
            ))}
          </section>
        )}
      </Guard>
    </div>
  )
}

/** A sentence beside all that was read from it. */
function Group({
  sentence,
  count,
  children,
}: {
  readonly sentence: ReactNode
  readonly count: number
  readonly children: ReactNode
}) {
  const t = useT()
  return (
    <Card className={styles.group}>
      <div className={styles.sentence}>
        <p className={styles.label}>{t('source.sentence')}</p>
        {sentence}
        {count > 1 && <p className={styles.label}>{t('source.shared', { count })}</p>}
      </div>
      <div className={count > 2 ? styles.itemsWide : styles.items}>{children}</div>
    </Card>
  )
}
