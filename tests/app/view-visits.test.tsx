import { expect, it } from 'vitest';
import { firstVisit, stepped, visited } from '../../src-renderer/app/view-visits';

const all = () => true;
const through = (...ids: readonly string[]) => ids.reduce(visited, firstVisit('a'));

it('goes back and forward as the views were visited', () => {
  const back = stepped(through('b', 'c'), -1, 'c', all);
  expect(back?.ids[back.at]).toBe('b');
  const forward = back === null ? null : stepped(back, 1, 'b', all);
  expect(forward?.ids[forward.at]).toBe('c');
});

it('ends at both ends', () => {
  expect(stepped(through('b'), 1, 'b', all)).toBeNull();
  expect(stepped(firstVisit('a'), -1, 'a', all)).toBeNull();
});

it('passes over views that are there no more, and over the one that is shown', () => {
  const past = stepped(through('b', 'a', 'c'), -1, 'a', (id) => id !== 'c');
  expect(past?.ids[past.at]).toBe('b');
});

it('forgets what lay ahead once another view is opened', () => {
  const back = stepped(through('b', 'c'), -1, 'c', all);
  expect(back === null ? null : visited(back, 'd').ids).toEqual(['a', 'b', 'd']);
});

it('remembers a hundred visits at most', () => {
  const many = Array.from({ length: 150 }, (_one, number) => String(number));
  expect(through(...many).ids).toHaveLength(100);
});
