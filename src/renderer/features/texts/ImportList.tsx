// What became of each file, while it happens and afterwards.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ERROR_CODES, type ErrorCode } from '../../../shared/errors.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Section } from '../../components/Section.tsx'
import classes from './TextsScreen.module.css'
import type { ImportItem } from './text-import.ts'
import { textImport, useTextImport } from './useTextImport.ts'

const isCode = (problem: string): problem is ErrorCode => ERROR_CODES.some((code) => code === problem)

export function ImportList() {
  const { t } = useTranslation(['texts', 'errors'])
  const { items, isRunning, isStopping } = useTextImport()
  const wasCancelled = useRef(false)
  if (items.length === 0) return null
  const of = (...states: ImportItem['state'][]) => items.filter(({ state }) => states.includes(state))
  const done = items.length - of('waiting', 'reading').length
  const failed = of('failed')
  const [reading] = of('reading')
  const counted = t('texts:import.progress', { done, total: items.length })
  const outcome = ({ state, problem }: ImportItem): string => {
    if (state !== 'failed') return t(`texts:import.${state}`)
    if (problem === 'kind' || problem === 'size' || problem === 'empty') return t(`texts:import.${problem}`)
    return problem !== null && isCode(problem) ? t(`errors:${problem}`) : t('errors:internal')
  }
  return (
    <Section
      title={t('texts:import.title')}
      aside={
        !isRunning && (
          <Button
            // The cancel button goes: the focus stays in the list.
            ref={(button) => {
              if (button !== null && wasCancelled.current) button.focus()
              wasCancelled.current = false
            }}
            size="compact-sm"
            variant="subtle"
            onClick={textImport.clear}
          >
            {t('texts:import.clear')}
          </Button>
        )
      }
    >
      {isRunning ? (
        <JobProgress
          title={t('texts:import.adding', { file: reading?.name ?? '' })}
          phase={counted}
          share={(done + (reading?.share ?? 0)) / items.length}
          canCancel={!isStopping}
          isCancelling={isStopping}
          onCancel={() => {
            wasCancelled.current = true
            textImport.cancel()
          }}
        />
      ) : (
        <p role="status" className={classes.soft}>
          {[counted, ...(failed.length > 0 ? [t('texts:import.failed', { count: failed.length })] : [])].join(
            ' ',
          )}
        </p>
      )}
      {/* What asks for something to be done is not to be looked for among two hundred. */}
      <ul className={classes.files}>
        {[...failed, ...items.filter(({ state }) => state !== 'failed')].map((item) => (
          <li key={item.key} className={classes.file} data-state={item.state}>
            <span className={classes.name}>
              {item.text === null ? (
                item.name
              ) : (
                <Link to="/texts/$id" params={{ id: item.text.id }}>
                  {item.text.title}
                </Link>
              )}
            </span>
            <span>{outcome(item)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
