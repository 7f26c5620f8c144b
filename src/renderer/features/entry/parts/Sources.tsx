// Where the facts of the entry were read: publisher, title, date, place inside, address, and the relay if there was one.
import { IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Citation } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { Section } from '../../../components/Section.tsx'
import { useLocale } from '../../../i18n/useLocale.ts'
import { useEntriesOf } from '../useEntries.ts'
import { Ref } from './Ref.tsx'
import classes from './Sources.module.css'

type Props = { sources: readonly Citation[] }

export function Sources({ sources }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const entries = useEntriesOf(
    'source',
    sources.map((citation) => citation.source),
  )
  return (
    <Section title={t('sources')}>
      {sources.length === 0 && <p>{t('noSources')}</p>}
      <ol className={classes.root}>
        {sources.map((citation) => {
          const source = entries.find((entry) => entry.id === citation.source)
          return (
            <li key={`${citation.source} ${citation.locator ?? ''}`} className={classes.item}>
              {source === undefined ? (
                <Ref id={citation.source} />
              ) : (
                <>
                  <span className={classes.publisher}>{source.publisher}</span>
                  <Link to="/entry/$id" params={{ id: source.id }} className={classes.title}>
                    {source.originalTitle}
                  </Link>
                  <span className={classes.meta}>
                    {source.date !== undefined && <span>{formatDate(source.date, locale)}</span>}
                    {citation.locator !== undefined && <span>{citation.locator}</span>}
                    {citation.via !== undefined && (
                      <span>
                        {t('via')} <Ref id={citation.via} />
                      </span>
                    )}
                    {source.address !== undefined && (
                      <a href={source.address} target="_blank" rel="noreferrer" className={classes.address}>
                        {t('openSource')}
                        <IconExternalLink className={classes.icon} aria-hidden="true" />
                      </a>
                    )}
                  </span>
                </>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
