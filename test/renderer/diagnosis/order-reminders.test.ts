import { expect, it } from 'vitest';
import { orderReminders } from '../../../renderer/views/diagnosis/order-reminders.ts';

it('puts what ends and what waits before contacts to take up, each rule in the order given', () => {
  const of = (rule: 'R21' | 'R24' | 'R25', name: string) => ({ rule, name });
  const reminders = [of('R21', 'a'), of('R25', 'b'), of('R21', 'c'), of('R24', 'd'), of('R25', 'e')];
  expect(orderReminders(reminders).map(({ name }) => name)).toEqual(['b', 'e', 'd', 'a', 'c']);
  expect(orderReminders([])).toEqual([]);
});
