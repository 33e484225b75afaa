import { describe, expect, it } from 'vitest'
import { postsIn, TAKEN_OUT } from './typed-posts.ts'

const appointed = '2012-01-01'

describe('the posts of a correction', () => {
  it('begin with the appointment where the first is left open, and end where a last day is typed', () => {
    const typed = { appointed, 'post-0-group': 'g1', 'post-0-to': '2012-12-31', 'post-0-roles': 'leader chair' }
    expect(postsIn(typed, 1)).toEqual({
      posts: [{ group: 'g1', roles: ['leader', 'chair'], from: appointed, to: '2012-12-31' }, undefined],
      faults: [],
    })
  })
  it('are without one that is taken out', () => {
    const typed = { appointed, 'post-0-group': TAKEN_OUT, 'post-0-from': '2012-02-01' }
    expect(postsIn(typed, 1)).toEqual({ posts: [undefined, undefined], faults: [] })
  })
  it('need a day in each but the first', () => {
    expect(postsIn({ appointed, 'post-0-group': 'g1', 'post-1-group': 'g2' }, 1).faults).toEqual([
      { field: 'post-1-from', code: 'post-without-day' },
    ])
  })
  it.each([
    ['post-1-from', '2012-02-01'],
    ['post-1-to', '2012-02-01'],
    ['post-1-roles', 'leader'],
  ])('need a group where %s is typed', (field, text) => {
    expect(postsIn({ appointed, 'post-0-group': 'g1', [field]: text }, 1).faults).toEqual([
      { field: 'post-1-group', code: 'post-without-group' },
    ])
  })
})
