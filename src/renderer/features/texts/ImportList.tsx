// What became of each file, while it happens and afterwards.
import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ERROR_CODES, type ErrorCode } from '../../../shared/errors.ts'
import { Section } from '../../components/Section.tsx'
import classes from './TextsScreen.module.css'
import type { ImportItem } from './text-import.ts'
import { textImport, useTextImport } from './useTextImport.ts'

const isCode = (problem: string): problem is ErrorCode => ERROR_CODES.some((code) => code === problem)

export function ImportList() {
  const { t } = useTranslation(['texts', 'errors', 'shell'])
  const { items, isRunning } = useTextImport()
  if (items.length === 0) return null
  const done = items.filter((item) => item.state !== 'waiting' && item.state !== 'reading').length
  const outcome = ({ state, problem }: ImportItem): string => {
    if (state !== 'failed') return t(`texts:import.${state}`)
    if (problem === 'kind' || problem === 'size' || problem === 'empty') return t(`texts:import.${problem}`)
    return problem !== null && isCode(problem) ? t(`errors:${problem}`) : t('errors:internal')
  }
  return (
    <Section
      title={t('texts:import.title')}
      aside={
        isRunning ? (
          <Button size="compact-sm" variant="default" onClick={textImport.cancel}>
            {t('shell:cancel')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={textImport.clear}>
            {t('texts:import.clear')}
          </Button>
        )
      }
    >
      <p role="status" className={classes.soft}>
        {t('texts:import.progress', { done, total: items.length })}
      </p>
      {isRunning && <Progress value={(100 * done) / items.length} aria-label={t('texts:import.title')} />}
      <ul className={classes.files}>
        {items.map((item) => (
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
