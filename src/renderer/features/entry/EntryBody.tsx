// Which component shows the fields of which kind.
import type { Entry } from '../../../shared/library/model.ts'
import { EventBody } from './kinds/EventBody.tsx'
import { FigureBody } from './kinds/FigureBody.tsx'
import { IndicatorBody } from './kinds/IndicatorBody.tsx'
import { InstrumentBody } from './kinds/InstrumentBody.tsx'
import { MeasureBody } from './kinds/MeasureBody.tsx'
import { OrganisationBody } from './kinds/OrganisationBody.tsx'
import { PersonBody } from './kinds/PersonBody.tsx'
import { PlanBody } from './kinds/PlanBody.tsx'
import { ProjectBody } from './kinds/ProjectBody.tsx'
import { PublicationBody } from './kinds/PublicationBody.tsx'
import { RecommendationBody } from './kinds/RecommendationBody.tsx'
import { SeriesBody } from './kinds/SeriesBody.tsx'
import { SourceBody } from './kinds/SourceBody.tsx'
import { TermBody } from './kinds/TermBody.tsx'

type Props = { entry: Entry }

export function EntryBody({ entry }: Props) {
  switch (entry.kind) {
    case 'event':
      return <EventBody entry={entry} />
    case 'series':
      return <SeriesBody entry={entry} />
    case 'figure':
      return <FigureBody entry={entry} />
    case 'indicator':
      return <IndicatorBody entry={entry} />
    case 'plan':
      return <PlanBody entry={entry} />
    case 'measure':
      return <MeasureBody entry={entry} />
    case 'instrument':
      return <InstrumentBody entry={entry} />
    case 'organisation':
      return <OrganisationBody entry={entry} />
    case 'person':
      return <PersonBody entry={entry} />
    case 'project':
      return <ProjectBody entry={entry} />
    case 'recommendation':
      return <RecommendationBody entry={entry} />
    case 'publication':
      return <PublicationBody entry={entry} />
    case 'term':
      return <TermBody entry={entry} />
    case 'source':
      return <SourceBody entry={entry} />
  }
}
