import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ownScript } from './script-policy.ts'

beforeEach(() => void vi.stubGlobal('__LATER_FILES__', [{ name: 'liaison-recording-1.2.3.js' }]))
afterEach(() => void vi.unstubAllGlobals())

test('the policy allows a later file, wherever it lies', () => {
  for (const folder of ['https://hub.example/embed', 'http://town.example/js']) {
    const address = `${folder}/liaison-recording-1.2.3.js`
    expect(ownScript(address)).toBe(address)
  }
})

test.each([
  'https://elsewhere.example/other.js',
  'https://elsewhere.example/other-liaison-recording-1.2.3.js',
  'https://elsewhere.example/liaison-recording-1.2.4.js',
  'https://elsewhere.example/liaison-recording-1.2.3.js#',
  'https://elsewhere.example/other.js?/liaison-recording-1.2.3.js',
  'https://elsewhere.example/other.js#/liaison-recording-1.2.3.js',
  'data:text/javascript,alert(1)//liaison-recording-1.2.3.js',
])('and no other script: %s', (address) => {
  expect(() => ownScript(address)).toThrow(TypeError)
})
