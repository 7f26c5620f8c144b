// The question before a document leaves: which format, in which language, for whom; what would be left out is said
// before anything is made. Knows neither dossiers nor meetings.
import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportResult } from '../../../shared/contract/exports.ts'
import type { Sensitivity } from '../../../shared/contract/notes.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { useModal } from '../../components/useModal.ts'
import { Choice } from './Choice.tsx'
import classes from './ExportDialog.module.css'
import {
  AUDIENCES,
  type Audience,
  type CiteStyle,
  type DocumentFormat,
  type ExportFormatChoice,
  isCiteStyle,
  isNarrower,
} from './export-choice.ts'
import { useExportJob } from './useExportJob.ts'

export type ExportPart = { readonly name: string; readonly sensitivity: Sensitivity }

type Props = {
  /** What is exported, by its name. */
  name: string
  formats: readonly ExportFormatChoice[]
  language: Locale
  /** Of the whole. */
  sensitivity: Sensitivity
  /** What in it has a sensitivity of its own. */
  parts: readonly ExportPart[]
  /** More choices, above the button. */
  more?: ReactNode
  make: (
    format: DocumentFormat,
    choice: { locale: Locale; audience: Audience; leaveOut: boolean; job: string },
  ) => Promise<ExportResult>
  /** The references alone; answers true when there were some. */
  cite?: (style: CiteStyle, locale: Locale) => Promise<boolean>
  onClose: () => void
}

const MAX_NAMED = 5

export function ExportDialog(props: Props) {
  const { name, formats, language, sensitivity, parts, more, make, cite, onClose } = props
  const { t } = useTranslation(['exports', 'briefs', 'shell'])
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [format, setFormat] = useState<ExportFormatChoice>(formats[0] ?? 'docx')
  const [locale, setLocale] = useState<Locale>(language)
  const [audience, setAudience] = useState<Audience>('delegation')
  const job = useExportJob()

  useModal(dialog)

  const onlySources = isCiteStyle(format)
  const refused = !onlySources && isNarrower(sensitivity, audience)
  const leftOut = onlySources ? [] : parts.filter((part) => isNarrower(part.sensitivity, audience))

  async function run(): Promise<void> {
    if (isCiteStyle(format)) {
      if (await cite?.(format, locale)) onClose()
      return
    }
    const document = format
    const done = await job.run((id) =>
      make(document, { locale, audience, leaveOut: leftOut.length > 0, job: id }),
    )
    if (done) onClose()
  }

  return (
    <dialog ref={dialog} className={classes.root} aria-labelledby={titleId} onCancel={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (job.phase === 'idle' && !refused) void run()
        }}
      >
        <div>
          <h2 id={titleId} className={classes.title}>
            {t('exports:title')}
          </h2>
          <p className={classes.soft}>{name}</p>
        </div>
        <Choice
          legend={t('exports:format')}
          value={format}
          onChange={setFormat}
          options={formats.map((value) => ({ value, label: t(`exports:formats.${value}`) }))}
        />
        <Choice
          legend={t('exports:language')}
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'fr', label: t('briefs:fr') },
            { value: 'en', label: t('briefs:en') },
          ]}
        />
        {onlySources ? (
          <p className={classes.soft}>{t('exports:sourcesOnly')}</p>
        ) : (
          <>
            <Choice
              legend={t('exports:audience')}
              value={audience}
              onChange={setAudience}
              options={AUDIENCES.map((value) => ({ value, label: t(`exports:audiences.${value}`) }))}
            />
            {more}
            <div className={classes.outcome} data-refused={refused || undefined} role="status">
              {refused ? (
                <p>
                  {t('exports:refused', {
                    mark: t(`briefs:sensitivities.${sensitivity}`),
                    choice: t(`exports:audiences.${sensitivity}`),
                  })}
                </p>
              ) : (
                <>
                  <LeftOut parts={leftOut} />
                  <p>
                    {t('exports:mark', {
                      mark: t(`briefs:sensitivities.${markOf(sensitivity, parts, audience)}`),
                    })}
                  </p>
                </>
              )}
            </div>
          </>
        )}
        {job.phase === 'slow' && (
          <div className={classes.working}>
            <progress aria-label={t('exports:working')} />
            <span role="status">{t('exports:working')}</span>
            <Button size="compact-sm" variant="default" onClick={job.stop}>
              {t('exports:stop')}
            </Button>
          </div>
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('shell:cancel')}
          </Button>
          <Button type="submit" disabled={refused || job.phase !== 'idle'}>
            {t(leftOut.length > 0 && !refused ? 'exports:runWithout' : 'exports:run')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

/** The narrowest circle of what goes out. */
function markOf(whole: Sensitivity, parts: readonly ExportPart[], audience: Audience): Sensitivity {
  return parts
    .map((part) => part.sensitivity)
    .filter((one) => !isNarrower(one, audience))
    .reduce((mark, one) => (isNarrower(one, mark) ? one : mark), whole)
}

function LeftOut({ parts }: { parts: readonly ExportPart[] }) {
  const { t } = useTranslation('exports')
  if (parts.length === 0) return <p>{t('nothingLeftOut')}</p>
  const rest = parts.length - MAX_NAMED
  return (
    <>
      <p>{t('leftOut', { count: parts.length })}</p>
      <ul className={classes.list}>
        {parts.slice(0, MAX_NAMED).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have the same name.
          <li key={index}>{part.name}</li>
        ))}
        {rest > 0 && <li>{t('andMore', { count: rest })}</li>}
      </ul>
    </>
  )
}
