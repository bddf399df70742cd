import { describe, expect, it } from 'vitest';
import { publicBodyOf } from '../../../shared/domain/import/public-siren.ts';
import { officialList } from '../../helpers/official-territories.ts';

interface WithSiren {
  readonly siren?: string;
}

describe('the numbering of public bodies', () => {
  it('tells that the SIREN of a commune is one, for every commune numbered so', () => {
    const sirens = officialList('communes').flatMap((commune) => {
      const { siren } = commune as WithSiren;
      return siren?.startsWith('21') ? [siren] : [];
    });
    expect(sirens.length).toBeGreaterThan(33_000);
    expect(sirens.filter((siren) => publicBodyOf(siren)?.level !== 'commune')).toEqual([]);
  });

  it('has a région for each that is in the official list', () => {
    const sirens = [
      '200053767',
      '200053726',
      '233500016',
      '234500023',
      '200076958',
      '200052264',
      '200053742',
    ];
    const others = [
      '237500079',
      '200053403',
      '200053759',
      '200053791',
      '234400034',
      '231300021',
      '239710015',
    ];
    const codes = [...sirens, ...others].flatMap((siren) => publicBodyOf(siren)?.code ?? []);
    expect(new Set(codes).size).toBe(14);
    const known = officialList('regions').map(({ code }) => code);
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });

  it.each(['', '22', '225300000', '244400404', '784671695', '222000000', 'abc'])('« %s » is none', (text) => {
    expect(publicBodyOf(text)).toBeNull();
  });
});
