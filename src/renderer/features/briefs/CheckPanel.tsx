// What would embarrass whoever reads the dossier out, beside its items: what it is, what to do, and doing it.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief, BriefFinding } from '../../../shared/contract/briefs.ts'
import type { Sensitivity } from '../../../shared/contract/notes.ts'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { CIRCLES } from '../export/export-choice.ts'
import desk from './BriefDesk.module.css'
import classes from './CheckPanel.module.css'
import { itemName } from './item-name.ts'
import { timeText } from './time-text.ts'
import type { BriefControl } from './useBrief.ts'
import { useFixes } from './useFixes.ts'

type Props = {
  brief: Brief
  control: BriefControl
  onGo: (itemId: string) => void
  onSearch: (text: string) => void
  onSpeak: () => void
  onClose: () => void
}

const LEVELS = ['problem', 'warning', 'hint'] as const

/** Leads to the passage that was quoted, as it is today. */
function QuotedLink({ brief, itemId }: { brief: Brief; itemId: string | null }) {
  const { t } = useTranslation('briefs')
  const item = brief.items.find((view) => view.item.id === itemId)?.item
  if (item === undefined || item.target === null) return null
  return (
    <Link to="/texts/$id" params={{ id: item.target }} search={{ at: item.passage ?? 0, quote: item.quoted }}>
      {t('checking.seeText')}
    </Link>
  )
}

export function CheckPanel({ brief, control, onGo, onSearch, onSpeak, onClose }: Props) {
  const { t } = useTranslation(['briefs', 'kinds'])
  const locale = useLocale()
  const audienceId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [chosen, setChosen] = useState<Sensitivity | null>(null)
  const audience = chosen ?? brief.sensitivity
  const { data, error, refetch } = useOp('briefs.check', { id: brief.id, audience })
  const fixOf = useFixes(brief, control, { onSearch, onSpeak })
  useEffect(() => heading.current?.focus(), [])
  const total = data?.findings.length ?? 0

  const nameOf = ({ itemId }: BriefFinding) => {
    const view = brief.items.find((one) => one.item.id === itemId)
    return view === undefined ? '' : itemName(view, locale, t)
  }
  const wordsOf = ({ rule, found, proposed, language }: BriefFinding) => ({
    found: rule === 'too-long' ? timeText(Number(found), t) : found,
    proposed: proposed[language ?? locale],
  })

  return (
    <SidePanel title={t('briefs:checking.title')} heading={heading} onClose={onClose}>
      <span className={desk.field}>
        <label htmlFor={audienceId}>{t('briefs:checking.audience')}</label>
        <select
          id={audienceId}
          className={desk.select}
          value={audience}
          onChange={(event) => setChosen(CIRCLES.find((one) => one === event.currentTarget.value) ?? null)}
        >
          {CIRCLES.map((one) => (
            <option key={one} value={one}>
              {t(`briefs:sensitivities.${one}`)}
            </option>
          ))}
        </select>
      </span>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <p role="status" className={classes.count}>
          {brief.items.length === 0
            ? t('briefs:checking.empty')
            : total === 0
              ? t('briefs:checking.sound', { count: brief.items.length })
              : t('briefs:checking.found', { count: total })}
        </p>
      )}
      {LEVELS.map((level) => {
        const findings = data?.findings.filter((finding) => finding.level === level) ?? []
        if (findings.length === 0) return null
        return (
          <section key={level} className={classes.level} data-level={level}>
            <h3 className={classes.levelTitle}>{t(`briefs:checking.levels.${level}`)}</h3>
            <ul className={classes.list}>
              {findings.map((finding) => {
                const { rule, itemId, language, found } = finding
                const name = nameOf(finding)
                const fix = fixOf(finding)
                return (
                  <li key={`${rule} ${itemId} ${language} ${found}`} className={classes.finding}>
                    <p className={classes.rule}>
                      {t(`briefs:checking.rules.${rule}.title`, wordsOf(finding))}
                    </p>
                    {name !== '' && <p className={classes.soft}>{name}</p>}
                    <p>{t(`briefs:checking.rules.${rule}.todo`, wordsOf(finding))}</p>
                    <div className={classes.actions}>
                      {fix !== null && (
                        <Button
                          size="compact-sm"
                          aria-label={
                            name === '' ? fix.label : t('briefs:checking.fixOf', { fix: fix.label, name })
                          }
                          onClick={() => {
                            fix.run()
                            // The button goes away with what it has put right.
                            if (rule !== 'too-long' && rule !== 'number-without-source')
                              heading.current?.focus()
                          }}
                        >
                          {fix.label}
                        </Button>
                      )}
                      {itemId !== null && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('briefs:checking.goTo', { name })}
                          onClick={() => onGo(itemId)}
                        >
                          {t('briefs:checking.go')}
                        </Button>
                      )}
                      {rule === 'quotation-changed' && <QuotedLink brief={brief} itemId={itemId} />}
                      {rule === 'quotation-unverified' && (
                        <Link to="/entry/$id" params={{ id: found }}>
                          {t('briefs:checking.see')}
                        </Link>
                      )}
                    </div>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </SidePanel>
  )
}
