import { describe, expect, it } from 'vitest'
import { exportFileName } from './file-name.ts'

describe('exportFileName', () => {
  it.each([
    ['Événements', 'vademecum-evenements-2027-03-01.csv'],
    ['Plans d’action', 'vademecum-plans-d-action-2027-03-01.csv'],
    ['Chiffres\u202f: œuvres', 'vademecum-chiffres-oeuvres-2027-03-01.csv'],
    ['../…', 'vademecum-2027-03-01.csv'],
  ])('calls %s %s', (list, name) => {
    expect(exportFileName(list, 'csv', new Date(2027, 2, 1))).toBe(name)
  })
})
