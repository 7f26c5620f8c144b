// The query language by example: what is written, and what is then looked for.
import { useTranslation } from 'react-i18next'
import classes from './QuerySyntax.module.css'

const EXAMPLES = [
  'words',
  'phrase',
  'exclude',
  'or',
  'kind',
  'year',
  'lang',
  'topic',
  'org',
  'plan',
  'source',
  'has',
] as const

export function QuerySyntax() {
  const { t } = useTranslation('search')
  return (
    <table className={classes.root}>
      <thead className="visuallyHidden">
        <tr>
          <th scope="col">{t('syntaxWrite')}</th>
          <th scope="col">{t('syntaxMeans')}</th>
        </tr>
      </thead>
      <tbody>
        {EXAMPLES.map((example) => (
          <tr key={example}>
            <td>
              <code>{t(`syntax.${example}.example`)}</code>
            </td>
            <td>{t(`syntax.${example}.meaning`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
