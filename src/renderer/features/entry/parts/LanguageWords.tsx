// Words that exist in each language on their own, such as acronyms: both are shown, each with its language.
import { useTranslation } from 'react-i18next'
import classes from './LanguageWords.module.css'

type Props = { words: { fr: readonly string[]; en: readonly string[] } }

export function LanguageWords({ words }: Props) {
  const { t } = useTranslation('entry')
  const list = (language: 'fr' | 'en', label: string) =>
    words[language].length > 0 && (
      <p>
        <span className={classes.language}>{label}</span>{' '}
        {words[language].map((word) => (
          <span key={word} lang={language} className={classes.word}>
            {word}
          </span>
        ))}
      </p>
    )
  return (
    <>
      {list('fr', t('inFrench'))}
      {list('en', t('inEnglish'))}
    </>
  )
}
