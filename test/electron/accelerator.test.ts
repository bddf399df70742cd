import { describe, expect, it } from 'vitest';
import { acceleratorOf } from '../../electron/main/accelerator.ts';
import { commands } from '../../renderer/commands/commands.ts';

describe('acceleratorOf', () => {
  it('writes keys as menus do', () => {
    expect(acceleratorOf('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z');
    expect(acceleratorOf('Mod++')).toBe('CmdOrCtrl+Plus');
    expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left');
    expect(acceleratorOf('F1')).toBe('F1');
    expect(acceleratorOf('Mod+,')).toBe('CmdOrCtrl+,');
  });

  it('leaves out what a menu would refuse', () => {
    expect(acceleratorOf('Mod+É')).toBeUndefined();
    expect(acceleratorOf('Alt+Dead')).toBeUndefined();
  });

  it('writes every usual key of a command that a menu shows', () => {
    const keys = commands.flatMap((command) => command.keys).filter((one) => one.startsWith('Mod+'));
    expect(keys.filter((one) => acceleratorOf(one) === undefined)).toEqual([]);
  });
});
