// The 57 participating States of the OSCE, with the names used in meetings in both languages. Our own list; no more
// than names.
import { fold } from '../../shared/text/fold.ts'

export type State = { readonly id: string; readonly fr: string; readonly en: string; readonly more?: string }

/** Ids are the ISO 3166 codes, `va` for the Holy See. `more`: other names that people type. */
export const STATES: readonly State[] = [
  { id: 'al', fr: 'Albanie', en: 'Albania' },
  { id: 'de', fr: 'Allemagne', en: 'Germany' },
  { id: 'ad', fr: 'Andorre', en: 'Andorra' },
  { id: 'am', fr: 'Arménie', en: 'Armenia' },
  { id: 'at', fr: 'Autriche', en: 'Austria' },
  { id: 'az', fr: 'Azerbaïdjan', en: 'Azerbaijan' },
  { id: 'by', fr: 'Bélarus', en: 'Belarus', more: 'Biélorussie' },
  { id: 'be', fr: 'Belgique', en: 'Belgium' },
  { id: 'ba', fr: 'Bosnie-Herzégovine', en: 'Bosnia and Herzegovina' },
  { id: 'bg', fr: 'Bulgarie', en: 'Bulgaria' },
  { id: 'ca', fr: 'Canada', en: 'Canada' },
  { id: 'cy', fr: 'Chypre', en: 'Cyprus' },
  { id: 'hr', fr: 'Croatie', en: 'Croatia' },
  { id: 'dk', fr: 'Danemark', en: 'Denmark' },
  { id: 'es', fr: 'Espagne', en: 'Spain' },
  { id: 'ee', fr: 'Estonie', en: 'Estonia' },
  { id: 'us', fr: 'États-Unis d’Amérique', en: 'United States of America', more: 'USA' },
  { id: 'ru', fr: 'Fédération de Russie', en: 'Russian Federation', more: 'Russie Russia' },
  { id: 'fi', fr: 'Finlande', en: 'Finland' },
  { id: 'fr', fr: 'France', en: 'France' },
  { id: 'ge', fr: 'Géorgie', en: 'Georgia' },
  { id: 'gr', fr: 'Grèce', en: 'Greece' },
  { id: 'hu', fr: 'Hongrie', en: 'Hungary' },
  { id: 'ie', fr: 'Irlande', en: 'Ireland' },
  { id: 'is', fr: 'Islande', en: 'Iceland' },
  { id: 'it', fr: 'Italie', en: 'Italy' },
  { id: 'kz', fr: 'Kazakhstan', en: 'Kazakhstan' },
  { id: 'kg', fr: 'Kirghizistan', en: 'Kyrgyzstan', more: 'Kirghizstan' },
  { id: 'lv', fr: 'Lettonie', en: 'Latvia' },
  { id: 'li', fr: 'Liechtenstein', en: 'Liechtenstein' },
  { id: 'lt', fr: 'Lituanie', en: 'Lithuania' },
  { id: 'lu', fr: 'Luxembourg', en: 'Luxembourg' },
  { id: 'mk', fr: 'Macédoine du Nord', en: 'North Macedonia' },
  { id: 'mt', fr: 'Malte', en: 'Malta' },
  { id: 'md', fr: 'Moldova', en: 'Moldova', more: 'Moldavie' },
  { id: 'mc', fr: 'Monaco', en: 'Monaco' },
  { id: 'mn', fr: 'Mongolie', en: 'Mongolia' },
  { id: 'me', fr: 'Monténégro', en: 'Montenegro' },
  { id: 'no', fr: 'Norvège', en: 'Norway' },
  { id: 'uz', fr: 'Ouzbékistan', en: 'Uzbekistan' },
  { id: 'nl', fr: 'Pays-Bas', en: 'Netherlands' },
  { id: 'pl', fr: 'Pologne', en: 'Poland' },
  { id: 'pt', fr: 'Portugal', en: 'Portugal' },
  { id: 'cz', fr: 'République tchèque', en: 'Czech Republic', more: 'Tchéquie Czechia' },
  { id: 'ro', fr: 'Roumanie', en: 'Romania' },
  { id: 'gb', fr: 'Royaume-Uni', en: 'United Kingdom', more: 'UK' },
  { id: 'sm', fr: 'Saint-Marin', en: 'San Marino' },
  { id: 'va', fr: 'Saint-Siège', en: 'Holy See', more: 'Vatican' },
  { id: 'rs', fr: 'Serbie', en: 'Serbia' },
  { id: 'sk', fr: 'Slovaquie', en: 'Slovakia' },
  { id: 'si', fr: 'Slovénie', en: 'Slovenia' },
  { id: 'se', fr: 'Suède', en: 'Sweden' },
  { id: 'ch', fr: 'Suisse', en: 'Switzerland' },
  { id: 'tj', fr: 'Tadjikistan', en: 'Tajikistan' },
  { id: 'tr', fr: 'Turquie', en: 'Türkiye', more: 'Turkey' },
  { id: 'tm', fr: 'Turkménistan', en: 'Turkmenistan' },
  { id: 'ua', fr: 'Ukraine', en: 'Ukraine' },
]

const sorted = (locale: 'fr' | 'en') => {
  const collator = new Intl.Collator(locale, { sensitivity: 'base' })
  return [...STATES].sort((a, b) => collator.compare(a[locale], b[locale]))
}
const ORDERS = { fr: sorted('fr'), en: sorted('en') } as const

/** In the alphabetical order of the language. */
export function statesInOrder(locale: 'fr' | 'en'): readonly State[] {
  return ORDERS[locale]
}

/** Every name under which a State may be typed, folded. */
export function stateNames(state: State): string {
  return fold(`${state.fr} ${state.en} ${state.more ?? ''}`)
}
