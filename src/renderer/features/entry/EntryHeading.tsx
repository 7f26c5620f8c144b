// The head of an entry: kind, reliability, the way to the other language, title.
import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/library/model.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { AddToBriefButton } from '../briefs/AddToBriefButton.tsx'
import { CopyButton } from '../cite/CopyButton.tsx'
import { CompareButton } from '../figures/CompareButton.tsx'
import { CompareLink } from '../figures/CompareLink.tsx'
import { MeetingFromEvent } from '../meetings/MeetingFromEvent.tsx'
import classes from './EntryHeading.module.css'
import { Badge, type Tone } from './parts/Badge.tsx'
import { useReading } from './reading-context.ts'

type Props = { entry: Entry; readingOther: boolean; onToggle: () => void }

const TONES: Record<Entry['confidence'], Tone> = { high: 'good', medium: 'neutral', low: 'warn' }

export function EntryHeading({ entry, readingOther, onToggle }: Props) {
  const { t } = useTranslation(['entry', 'kinds', 'shell'])
  const { locale } = useReading()
  const interfaceLocale = useLocale()
  const other = interfaceLocale === 'fr' ? 'en' : 'fr'
  const target = readingOther ? interfaceLocale : other
  return (
    <header className={classes.root}>
      <div className={classes.line}>
        <span className={classes.kind}>
          <KindIcon kind={entry.kind} />
          {t(`kinds:${entry.kind}.one`)}
        </span>
        <Badge tone={TONES[entry.confidence]}>{t(`entry:confidence.${entry.confidence}`)}</Badge>
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.language}
          leftSection={<IconLanguage className={classes.icon} aria-hidden="true" />}
          onClick={onToggle}
        >
          {t(`entry:readIn.${target}`)}
        </Button>
      </div>
      <ScreenHeading screen={t('shell:screen.entry')} className={classes.title} lang={locale}>
        {entry.title[locale]}
      </ScreenHeading>
      <div className={classes.line}>
        <CopyButton id={entry.id} locale={locale} />
        <AddToBriefButton items={[{ kind: 'entry', target: entry.id }]} />
        {entry.kind === 'event' && <MeetingFromEvent entryId={entry.id} />}
        {entry.kind === 'figure' && (
          <>
            <CompareButton id={entry.id} />
            <CompareLink />
          </>
        )}
      </div>
    </header>
  )
}
