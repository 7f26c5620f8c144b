// The icon of a kind of entry. Decorative: the name of the kind is always written beside it.
import {
  IconBook2,
  IconBuildingBank,
  IconCalendarEvent,
  IconChartBar,
  IconChecklist,
  IconFileDescription,
  IconFileText,
  IconHash,
  IconMapPin,
  IconMessage2Exclamation,
  IconNews,
  IconNote,
  IconRepeat,
  IconScale,
  IconTarget,
  IconUser,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import type { HitKind } from '../../shared/contract/search.ts'
import classes from './KindIcon.module.css'

type Props = { kind: HitKind | 'text' }

const ICONS: Record<HitKind | 'text', TablerIcon> = {
  event: IconCalendarEvent,
  series: IconRepeat,
  figure: IconHash,
  indicator: IconChartBar,
  plan: IconChecklist,
  measure: IconTarget,
  instrument: IconScale,
  organisation: IconBuildingBank,
  person: IconUser,
  project: IconMapPin,
  recommendation: IconMessage2Exclamation,
  publication: IconNews,
  term: IconBook2,
  source: IconFileText,
  note: IconNote,
  meeting: IconUsersGroup,
  text: IconFileDescription,
}

export function KindIcon({ kind }: Props) {
  const Icon = ICONS[kind]
  return <Icon className={classes.icon} stroke={1.75} aria-hidden="true" />
}
