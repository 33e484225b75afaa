import { describe, expect, test } from 'vitest'
import { originOf } from './origin.ts'

describe('the origin of an address', () => {
  test.each([
    ['https://town.example', 'https://town.example'],
    ['  HTTPS://Town.Example/a/b.html?c=d#e ', 'https://town.example'],
    ['http://10.0.0.8:8080/desk/', 'http://10.0.0.8:8080'],
    ['https://town.example:443/', 'https://town.example'],
    ['https://例子.example/', 'https://xn--fsqu00a.example'],
  ])('%s', (address, origin) => {
    expect(originOf(address)).toBe(origin)
  })

  test.each([
    '',
    'town.example',
    'www.town.example/a',
    'ftp://town.example',
    'file:///a.html',
    'javascript:0',
    'https://',
  ])('none of “%s”', (address) => {
    expect(originOf(address)).toBeUndefined()
  })
})
