// What the address of the figures says: the indicator or the topic that is looked at.

export type FiguresAddress = { indicator?: string; topic?: string }

export function readFiguresAddress(raw: Record<string, unknown>): FiguresAddress {
  return {
    ...(typeof raw.indicator === 'string' && { indicator: raw.indicator }),
    ...(typeof raw.topic === 'string' && { topic: raw.topic }),
  }
}
